package dev.signalbox.domain.backout;

import java.util.List;
import java.util.Optional;

/// Whether a step may run on this computer. Its text can be copied either way.
public sealed interface RunRuling {
    /// What is copied.
    String text();

    /// It may.
    ///
    /// @param words the program and its arguments, which no shell reads
    /// @param input what the program reads
    record Runs(List<String> words, Optional<String> input, String text) implements RunRuling {
        public Runs {
            words = List.copyOf(words);
        }
    }

    /// It may not.
    ///
    /// @param why in words
    record CopyOnly(String text, String why) implements RunRuling {}
}
