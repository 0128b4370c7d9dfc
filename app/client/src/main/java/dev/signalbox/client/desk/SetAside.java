package dev.signalbox.client.desk;

import java.nio.file.Path;
import java.util.List;

/// A file that keeps what it finds damaged in itself, to be shown. Blocks on the disk; safe for any thread.
public interface SetAside {
    /// What was found damaged, oldest first.
    List<DamagedRow> damaged();

    /// The file that keeps it.
    Path file();
}
