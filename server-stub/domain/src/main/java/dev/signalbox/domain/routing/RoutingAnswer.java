package dev.signalbox.domain.routing;

import java.util.List;

/// Where a job goes, and why.
///
/// @param policy the policy's name
/// @param cause what decided
/// @param rule the name of the rule that matched; empty when none did
/// @param why in a sentence
/// @param findings one for each rule of the policy, in order
public record RoutingAnswer(
        String policy, String processor, Cause cause, String rule, String why, List<RuleFinding> findings) {
    public RoutingAnswer {
        findings = List.copyOf(findings);
    }

    /// What decided about a job's processor.
    public enum Cause {
        /// An emergency stop: the safe processor (S3-92).
        STOPPED,
        /// The flag is off for the subject: the safe processor (S3-80).
        NOT_ELIGIBLE,
        /// The first rule that matched.
        RULE,
        /// No rule matched.
        DEFAULT,
        /// A rule could not be asked: the safe processor (S3-94).
        ERROR
    }
}
