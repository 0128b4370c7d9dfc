package dev.signalbox.desktop.draft;

import dev.signalbox.client.desk.DamagedRow;
import dev.signalbox.client.desk.SetAside;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A stop journal's damage, as a test wants it.
final class FakeStops implements SetAside {
    final List<DamagedRow> rows = new ArrayList<>();
    boolean unreadable;

    @Override
    public List<DamagedRow> damaged() {
        if (unreadable) {
            throw new IllegalStateException("The disk does not answer.");
        }
        return List.copyOf(rows);
    }

    @Override
    public Path file() {
        return Path.of("/home/ivo/.signalbox/stops/desk.db");
    }
}
