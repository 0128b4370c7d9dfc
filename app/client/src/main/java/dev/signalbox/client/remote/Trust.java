package dev.signalbox.client.remote;

import java.nio.file.Path;

/// Whose word counts for who a server is. Only https servers have to show it.
public sealed interface Trust {
    /// The authorities that this computer trusts.
    record Computer() implements Trust {}

    /// The authorities in `file`, and no others.
    ///
    /// @param file certificates in PEM form
    record Authority(Path file) implements Trust {}
}
