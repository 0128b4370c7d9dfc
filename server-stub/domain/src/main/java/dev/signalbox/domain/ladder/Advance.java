package dev.signalbox.domain.ladder;

/// Who moves a rollout on from a stage.
public enum Advance {
    /// A person.
    BY_HAND,
    /// The store, once the stage's time is over and its verdict is PASS.
    AUTOMATIC
}
