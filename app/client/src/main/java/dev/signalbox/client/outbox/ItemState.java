package dev.signalbox.client.outbox;

import dev.signalbox.domain.rules.Refusal;
import dev.signalbox.domain.rules.Role;
import java.time.Instant;
import java.util.Set;

/// Where something in the outbox stands. Facts only: nothing is called accepted before the store has said so.
public sealed interface ItemState {
    /// It waits: for the store, or for what stands before it.
    record NotSent() implements ItemState {}

    /// An attempt is under way.
    ///
    /// @param attempt the how-manieth, from 1
    record Sending(int attempt) implements ItemState {}

    /// Whether it was done is unknown. It is sent again with the same id, which finds out and does nothing twice.
    ///
    /// @param attempts how many were made
    /// @param why no answer came, as a sentence
    /// @param next when the next attempt may start, by this computer's clock
    record Unanswered(int attempts, String why, Instant next) implements ItemState {}

    /// In the store's log.
    ///
    /// @param revision the log's after it
    /// @param at when the answer came, by this computer's clock
    record Accepted(long revision, Instant at) implements ItemState {}

    /// The store will not do it. The draft is kept.
    ///
    /// @param helpers the roles in which somebody else could have it done; empty when nobody can now
    /// @param at when the answer came, by this computer's clock
    record Refused(Refusal refusal, Set<Role> helpers, Instant at) implements ItemState {
        public Refused {
            helpers = Set.copyOf(helpers);
        }
    }

    /// Nothing was done: the rollout changed meanwhile. The draft is kept.
    ///
    /// @param revision at which it changed
    /// @param at when the answer came, by this computer's clock
    record Conflict(long revision, Instant at) implements ItemState {}

    /// A person is asked first.
    ///
    /// @param since by this computer's clock
    record Held(Hold why, Instant since) implements ItemState {}

    /// A person gave it up.
    ///
    /// @param reason in their words
    /// @param at by this computer's clock
    record Discarded(String reason, Instant at) implements ItemState {}

    /// True when nothing more becomes of it.
    default boolean isOver() {
        return switch (this) {
            case Accepted accepted -> true;
            case Discarded discarded -> true;
            case NotSent notSent -> false;
            case Sending sending -> false;
            case Unanswered unanswered -> false;
            case Refused refused -> false;
            case Conflict conflict -> false;
            case Held held -> false;
        };
    }

    /// True when it goes on by itself.
    default boolean isOnItsWay() {
        return switch (this) {
            case NotSent notSent -> true;
            case Sending sending -> true;
            case Unanswered unanswered -> true;
            case Accepted accepted -> false;
            case Refused refused -> false;
            case Conflict conflict -> false;
            case Held held -> false;
            case Discarded discarded -> false;
        };
    }
}
