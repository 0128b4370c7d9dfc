package dev.signalbox.domain.store;

import dev.signalbox.domain.rules.Refusal;

/// The store's final answer to a submission.
public sealed interface Receipt {
    /// Done and durable.
    ///
    /// @param revision the log's revision after it; when things already were as asked, the revision at that time
    record Applied(long revision) implements Receipt {}

    /// Nothing was done: its rollout changed meanwhile, at `revision`.
    record Conflict(long revision) implements Receipt {}

    /// Nothing was done: a rule forbids it.
    record Refused(Refusal refusal) implements Receipt {}
}
