package dev.signalbox.domain.calendar;

/// What is to be done to a rollout at its time.
public sealed interface PlannedAct {
    /// Go live on the first stage above off.
    record Start() implements PlannedAct {}

    /// Go up to stage `stage`.
    record Advance(int stage) implements PlannedAct {}

    /// Go off in one jump.
    record RollBack() implements PlannedAct {}

    /// Try again at the retry stage after a rollback (S2-123).
    record Reenter() implements PlannedAct {}

    /// True when it exposes more subjects than before.
    default boolean raises() {
        return !(this instanceof RollBack);
    }
}
