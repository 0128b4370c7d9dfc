package dev.signalbox.domain.decision;

/// What became of one step of a decision.
public record StepFinding(Step step, Result result) {
    /// Whether a step decided.
    public enum Result {
        /// It had nothing to say on this subject.
        PASSED,
        DECIDED,
        NOT_REACHED
    }
}
