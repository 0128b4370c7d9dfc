package dev.signalbox.desktop.incident;

import dev.signalbox.domain.backout.BackOutId;
import java.util.List;

/// The one program that is about to run, runs or has run here, as the screen shows it.
sealed interface RunView {
    /// The back-out whose step it is.
    BackOutId backOut();

    /// It waits for a person's word.
    ///
    /// @param what exactly would run, as what is meant and its value
    record Asked(BackOutId backOut, List<Line> what) implements RunView {
        public Asked {
            what = List.copyOf(what);
        }
    }

    /// It runs.
    ///
    /// @param share of the time it may take that is spent, from 0 to 1
    /// @param clock such as `Runs for 0:07, at most 5:00`
    /// @param tail the last lines that it printed
    record Runs(BackOutId backOut, double share, String clock, String tail) implements RunView {}

    /// It is over.
    ///
    /// @param words how it ended, and what was recorded
    /// @param output what it printed, as far as it was kept
    record Over(BackOutId backOut, String words, String output) implements RunView {}

    /// A fact about what would run.
    record Line(String label, String value) {}

    /// A length such as `0:07`, as clocks show it.
    static String length(long seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
