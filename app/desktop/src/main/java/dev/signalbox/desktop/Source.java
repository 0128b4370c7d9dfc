package dev.signalbox.desktop;

import java.net.URI;
import java.nio.file.Path;

/// Which store a window is over.
sealed interface Source {
    /// A store in this process, kept in `folder`.
    record Embedded(Path folder) implements Source {}

    /// The sample, in this process, with its traffic in another.
    record SampleData() implements Source {}

    /// A server, as the bearer of `token`.
    record Remote(URI server, String token) implements Source {}
}
