package dev.signalbox.domain.routing;

/// What became of one rule when a job was routed.
///
/// @param rule the rule's name
/// @param why for whoever asks why it did not match
public record RuleFinding(String rule, Result result, String why) {
    /// Whether a rule matched.
    public enum Result {
        MATCHED,
        NO_MATCH,
        /// An earlier rule matched, or none was asked.
        NOT_ASKED,
        /// The job's data holds something that the rule cannot compare.
        FAILED
    }
}
