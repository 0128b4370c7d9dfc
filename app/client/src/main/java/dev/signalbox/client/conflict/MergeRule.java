package dev.signalbox.client.conflict;

/// The rows of `app/docs/merge-rules.md`, by their numbers. What each means is written there.
public enum MergeRule {
    M_1(Outcome.GOES),
    M_2(Outcome.GOES),
    M_3(Outcome.GOES),
    M_4(Outcome.GOES),
    M_5(Outcome.ASKS),
    M_6(Outcome.ASKS),
    M_7(Outcome.GOES),
    M_8(Outcome.GOES),
    M_9(Outcome.ASKS),
    M_10(Outcome.ASKS),
    M_11(Outcome.GOES);

    /// What follows from a rule.
    public enum Outcome {
        /// Mine goes on top of theirs by itself.
        GOES,
        /// A person decides.
        ASKS
    }

    private final Outcome outcome;

    MergeRule(Outcome outcome) {
        this.outcome = outcome;
    }

    /// What follows.
    public Outcome outcome() {
        return outcome;
    }

    /// As the table writes it, such as `M-7`.
    public String number() {
        return name().replace('_', '-');
    }
}
