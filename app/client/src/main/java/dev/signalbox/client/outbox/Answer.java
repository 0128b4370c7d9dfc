package dev.signalbox.client.outbox;

import dev.signalbox.domain.store.Receipt;

/// How an attempt ended.
sealed interface Answer {
    /// Which attempt.
    Start start();

    /// The store said something.
    record Given(Start start, Receipt receipt) implements Answer {}

    /// It did not: whether anything was done is unknown.
    ///
    /// @param why as a sentence
    record None(Start start, String why) implements Answer {}

    /// It knows nobody by our token. What an earlier attempt came to is as unknown as before.
    record SignedOut(Start start) implements Answer {}
}
