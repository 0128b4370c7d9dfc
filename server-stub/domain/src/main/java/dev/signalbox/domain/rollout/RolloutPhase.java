package dev.signalbox.domain.rollout;

import java.time.Instant;

/// Where a rollout stands. Being stopped is not a phase: a stop lies over whatever the rollout does, and the latch
/// alone says so.
public sealed interface RolloutPhase {
    /// On a stage of the ladder, with exposure.
    sealed interface Live extends RolloutPhase {
        /// Index of the stage.
        int stage();

        /// When the stage began.
        Instant since();
    }

    /// Planned, and nobody is exposed.
    record Draft() implements RolloutPhase {}

    /// On a stage, and allowed to move on.
    record Running(int stage, Instant since) implements Live {}

    /// On a stage, exposure unchanged, and not moving on until resumed.
    record Paused(int stage, Instant since, Instant pausedAt) implements Live {}

    /// Off after one jump.
    ///
    /// @param before where it was, for an undo; never itself rolled back
    /// @param at when it went off
    /// @param by the id of whoever did it
    record RolledBack(RolloutPhase before, Instant at, String by) implements RolloutPhase {}
}
