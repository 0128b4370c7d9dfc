package dev.signalbox.domain.decision;

/// Why a subject gets it, in the order of precedence (C.4).
public enum Reason {
    /// An emergency stop covers the flag.
    STOPPED,
    /// The flag is not live in this environment: drafted, rolled back, or on its off stage.
    FLAG_OFF,
    /// The flag's schedule is closed.
    SCHEDULE_CLOSED,
    /// The subject is on the exclude list.
    EXCLUDED,
    /// The subject is on the include list.
    INCLUDED,
    /// The stage is for internal actors, and the subject is one.
    INTERNAL,
    /// The stage is for internal actors, and the subject is none.
    NOT_INTERNAL,
    /// The stage is for a segment, and the subject is not in it.
    NOT_IN_SEGMENT,
    /// The subject's bucket lies within the stage's share.
    IN_SHARE,
    /// The subject's bucket lies beyond the stage's share.
    BEYOND_SHARE,
    /// There is no such flag.
    UNKNOWN_FLAG
}
