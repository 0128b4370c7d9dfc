package dev.signalbox.domain.backout;

import java.time.Instant;

/// How far a back-out is (C.3).
public sealed interface BackOutPhase {
    /// It has not ended.
    sealed interface Open extends BackOutPhase {}

    /// Chosen; users may still be hit.
    record Proposed() implements Open {}

    /// The flag is off for everybody: level 1 is done, whatever level this is.
    record Contained() implements Open {}

    /// Its steps are done one after the other.
    ///
    /// @param next index of the next step
    record Executing(int next) implements Open {}

    /// Every step is done or skipped; somebody makes sure that it helped.
    record Verifying() implements Open {}

    record Done(Instant at) implements BackOutPhase {}

    /// A step failed, or it did not help.
    ///
    /// @param next index of the step that failed, which may be done again; the number of steps
    ///     when it was all of them
    record Failed(int next, Instant at) implements BackOutPhase {}

    /// The next level took over.
    record Escalated(BackOutId to, Instant at) implements BackOutPhase {}
}
