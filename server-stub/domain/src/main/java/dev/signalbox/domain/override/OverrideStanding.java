package dev.signalbox.domain.override;

/// What becomes of an override in one environment.
public enum OverrideStanding {
    /// It holds as it says.
    IN_FORCE,
    /// It holds where it lowers exposure, and not where it would raise it.
    LOWERS_ONLY,
    /// It would raise exposure, which it may not here.
    IGNORED_RAISES,
    /// Its value cannot be read.
    IGNORED_UNREADABLE
}
