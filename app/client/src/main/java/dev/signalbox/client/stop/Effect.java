package dev.signalbox.client.stop;

import java.time.Duration;
import java.time.Instant;

/// Line 4 of the ladder of truth: what the metrics show.
public sealed interface Effect {
    /// Not looked yet.
    record Waiting() implements Effect {}

    /// Nothing can be said.
    ///
    /// @param why a sentence for a person
    record NotKnown(String why, Instant at) implements Effect {}

    /// The metrics are being watched.
    record Watching(Figures figures) implements Effect {}

    /// The metrics show it: nobody new was exposed for long enough.
    record Seen(Figures figures) implements Effect {}

    /// What was measured.
    ///
    /// @param quiet how long no request took the new path
    /// @param errorsBefore failed requests of both paths in percent, in the minute before the stop
    /// @param errorsAfter the same since the last exposure
    /// @param at how fresh the figures are
    record Figures(Duration quiet, double errorsBefore, double errorsAfter, Instant at) {}
}
