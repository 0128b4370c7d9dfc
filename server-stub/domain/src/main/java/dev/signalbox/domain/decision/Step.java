package dev.signalbox.domain.decision;

/// The steps of a decision, in their order (C.4). The first that decides ends it.
public enum Step {
    STOP(1, "Does an emergency stop cover the flag?"),
    OVERRIDE(2, "Does an override leave the subject out?"),
    FLAG(3, "Is the flag off here, or its stage?"),
    SCHEDULE(4, "Is the schedule closed?"),
    EXCLUDE_LIST(5, "Is the subject on the exclude list?"),
    INCLUDE_LIST(6, "Is the subject on the include list?"),
    INTERNAL_STAGE(7, "Is the stage for internal actors?"),
    SEGMENT_STAGE(8, "Is the stage for a segment that the subject is not in?"),
    WHITELIST(9, "Does the strategy admit listed subjects only?"),
    SIZE(10, "Does the strategy go by size?"),
    SHARE(11, "Does the subject's bucket lie within the share?"),
    DEFAULT(12, "Nothing says on.");

    private final int number;
    private final String question;

    Step(int number, String question) {
        this.number = number;
        this.question = question;
    }

    /// Its number in C.4, from 1.
    public int number() {
        return number;
    }

    /// What it asks.
    public String question() {
        return question;
    }
}
