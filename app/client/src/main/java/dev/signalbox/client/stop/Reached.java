package dev.signalbox.client.stop;

import java.time.Instant;

/// Line 3 of the ladder of truth: evaluators that have said they decide by the stop.
public sealed interface Reached {
    /// Not asked yet.
    record Waiting() implements Reached {}

    /// No evaluator has identified itself, so nobody can be counted.
    record NotKnown() implements Reached {}

    /// `off` of `of` evaluators decide by it.
    ///
    /// @param of 1 or more
    /// @param who those who are off, as people read them
    record Counted(int off, int of, String who, Instant at) implements Reached {}
}
