package dev.signalbox.testkit.history;

import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.Receipt;

/// What a store answers.
public sealed interface Answer {
    /// How things are.
    record Seen(State state) implements Answer {}

    /// What came of a submission.
    record Received(Receipt receipt) implements Answer {}
}
