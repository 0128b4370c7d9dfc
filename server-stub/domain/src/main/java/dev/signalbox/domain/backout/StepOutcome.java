package dev.signalbox.domain.backout;

/// How a step went.
public enum StepOutcome {
    DONE("done"),
    FAILED("failed"),
    SKIPPED("skipped");

    private final String word;

    StepOutcome(String word) {
        this.word = word;
    }

    /// Completes "the step was ...".
    public String word() {
        return word;
    }
}
