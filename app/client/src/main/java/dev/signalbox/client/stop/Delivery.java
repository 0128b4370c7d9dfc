package dev.signalbox.client.stop;

import java.time.Instant;

/// Line 2 of the ladder of truth: the store's answer.
public sealed interface Delivery {
    /// No answer yet: whether the stop took effect is unknown.
    sealed interface Unknown extends Delivery {}

    /// The first attempt is under way.
    record Sending() implements Unknown {}

    /// Attempts have failed and go on.
    ///
    /// @param attempts how many were made
    /// @param why the latest failure, for a person
    /// @param next when the next one starts
    record Unanswered(int attempts, String why, Instant next) implements Unknown {}

    /// Not sent any more, because it was pressed too long ago, or nobody can tell how long ago. A person decides.
    ///
    /// @param why a sentence
    record Held(String why, Instant since) implements Unknown {}

    /// A person gave it up while it was held.
    ///
    /// @param reason in their words
    record GivenUp(String reason, Instant at) implements Delivery {}

    /// In the store's log.
    ///
    /// @param by the store's name
    /// @param at when the answer arrived
    record Accepted(String by, long revision, Instant at) implements Delivery {}

    /// The store will not do it.
    record Refused(String problem, String fix, Instant at) implements Delivery {}
}
