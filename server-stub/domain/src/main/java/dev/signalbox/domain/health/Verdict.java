package dev.signalbox.domain.health;

/// The judge's answer on a stage.
public enum Verdict {
    /// Every measured success criterion holds: the stage may advance.
    PASS,
    /// Not bad enough to go back, not good enough to go on.
    HOLD,
    /// A bound was broken: go back in one jump.
    ROLLBACK,
    /// Too few requests to tell. Holds, and says so; never green.
    NO_DATA
}
