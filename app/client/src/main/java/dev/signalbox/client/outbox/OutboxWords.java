package dev.signalbox.client.outbox;

import dev.signalbox.client.draft.ForecastWords;
import dev.signalbox.client.session.LinkWords;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// What stands in the outbox, as a person reads it. Pure. Says "accepted" of nothing that the store has not accepted.
public final class OutboxWords {
    private OutboxWords() {}

    /// The word for where an item stands.
    public static String word(ItemState state) {
        return switch (state) {
            case ItemState.NotSent notSent -> "Not sent";
            case ItemState.Sending sending -> "Sending";
            case ItemState.Unanswered unanswered -> "Unknown";
            case ItemState.Accepted accepted -> "Accepted";
            case ItemState.Refused refused -> "Refused";
            case ItemState.Conflict conflict -> "Conflict";
            case ItemState.Held held -> "Held";
            case ItemState.Discarded discarded -> "Discarded";
        };
    }

    /// One or more sentences on where an item stands at `now`.
    public static String sentence(ItemState state, Instant now) {
        return switch (state) {
            case ItemState.NotSent() -> "Waiting to be sent.";
            case ItemState.Sending(int attempt) ->
                attempt == 1 ? "Sent; no answer yet." : "Attempt " + attempt + "; no answer yet.";
            case ItemState.Unanswered(int attempts, var why, var next) ->
                "Whether it was done is unknown: " + why + " It is sent again with the same id" + in(now, next)
                        + ", which does nothing twice.";
            case ItemState.Accepted(long revision, var at) ->
                "In the store's log at revision " + number(revision) + ".";
            case ItemState.Refused(var refusal, var helpers, var at) ->
                "Nothing was done. " + refusal.problem() + " " + refusal.fix() + ForecastWords.help(helpers);
            case ItemState.Conflict(long revision, var at) ->
                "Nothing was done: the rollout changed meanwhile, at revision " + number(revision)
                        + ". Look at what is there now, then decide.";
            case ItemState.Held(var why, var since) -> held(why);
            case ItemState.Discarded(var reason, var at) -> "Given up: " + reason;
        };
    }

    private static String held(Hold why) {
        return switch (why) {
            case TOO_OLD -> "It would let exposure rise, and was confirmed more than 15 minutes ago. Send it now?";
            case AGE_UNKNOWN ->
                "It would let exposure rise, and was confirmed before this computer was started. Send it now?";
            case NEWER_REVISION ->
                "It would raise exposure, and what it is about has changed since. Look at what is there now, then"
                        + " decide.";
            case DAMAGED ->
                "The record of its sending was damaged, so that it may have been sent already. Sending it again finds"
                        + " out and does nothing twice.";
            case SOMEBODY_ELSE -> "Somebody else put it here. Send it in your name?";
            case OTHER_TENANT -> "It is about another tenant than this store's. Take it back, or give it up.";
            case NOT_SIGNED_IN ->
                "The store does not know you by this connection's token: it has expired, or was taken back. Type a new"
                        + " one under Connections; then it is sent by itself.";
        };
    }

    private static String in(Instant now, Instant next) {
        Duration left = Duration.between(now, next);
        return left.toSeconds() < 1 ? "" : " in " + LinkWords.age(left);
    }

    private static String number(long revision) {
        return String.format(Locale.ROOT, "%,d", revision);
    }
}
