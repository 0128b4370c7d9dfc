package dev.signalbox.domain.store;

/// What a submission assumes about the thing it changes.
public sealed interface Expectation {
    /// Nothing: whatever lowers exposure is right in any state.
    record Anything() implements Expectation {}

    /// That its rollout has not changed since revision `revision`, which the actor was looking at.
    record UnchangedSince(long revision) implements Expectation {}
}
