package dev.signalbox.domain.decision;

/// Why a subject gets it, in the order of precedence (C.4).
public enum Reason {
    /// An emergency stop covers the flag: one of the store, or an override.
    STOPPED(Step.STOP),
    /// An override admits a smaller share than the one the subject is in.
    OVERRIDDEN(Step.OVERRIDE),
    /// The flag is not live in this environment: drafted, rolled back, or on its off stage.
    FLAG_OFF(Step.FLAG),
    /// The flag's schedule is closed.
    SCHEDULE_CLOSED(Step.SCHEDULE),
    /// The subject is on the exclude list.
    EXCLUDED(Step.EXCLUDE_LIST),
    /// The subject is on the include list.
    INCLUDED(Step.INCLUDE_LIST),
    /// The stage is for internal actors, and the subject is one.
    INTERNAL(Step.INTERNAL_STAGE),
    /// The stage is for internal actors, and the subject is none.
    NOT_INTERNAL(Step.INTERNAL_STAGE),
    /// The stage is for a segment, and the subject is not in it.
    NOT_IN_SEGMENT(Step.SEGMENT_STAGE),
    /// The strategy admits listed subjects only.
    NOT_LISTED(Step.WHITELIST),
    /// The subject's place by priority lies within the stage's share.
    EARLY_BY_SIZE(Step.SIZE),
    /// The subject's place by priority lies beyond the stage's share.
    LATER_BY_SIZE(Step.SIZE),
    /// The subject's bucket lies within the stage's share.
    IN_SHARE(Step.SHARE),
    /// The subject's bucket lies beyond the stage's share.
    BEYOND_SHARE(Step.SHARE),
    /// There is no such flag.
    UNKNOWN_FLAG(Step.DEFAULT);

    private final Step step;

    Reason(Step step) {
        this.step = step;
    }

    /// The step of precedence that it belongs to.
    public Step step() {
        return step;
    }
}
