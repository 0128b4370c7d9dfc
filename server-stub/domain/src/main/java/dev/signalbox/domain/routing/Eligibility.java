package dev.signalbox.domain.routing;

/// Whether a job's subject is routed at all: asked before any rule (S3-80).
public enum Eligibility {
    /// The policy's flag is on for it.
    ELIGIBLE,
    /// The policy's flag is off for it.
    NOT_ELIGIBLE,
    /// An emergency stop covers the policy's flag (S3-91).
    STOPPED
}
