package dev.signalbox.http;

import dev.signalbox.domain.flag.EvaluatorKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.store.Acknowledgement;
import dev.signalbox.protocol.FeedMessage;
import dev.signalbox.protocol.FeedPage;
import dev.signalbox.protocol.Paths;
import dev.signalbox.store.Engine;
import java.util.List;

/// The change feed: listen to it, or ask for a page of it.
final class FeedRoutes {
    private static final int PAGE = 500;

    private final Engine engine;
    private final Followers followers;
    private final Gate gate;

    FeedRoutes(Engine engine, Followers followers, Gate gate) {
        this.gate = gate;
        this.engine = engine;
        this.followers = followers;
    }

    List<Route> routes() {
        return List.of(Route.of(Verb.GET, Paths.CHANGES, this::changes));
    }

    private Answer changes(Call call) {
        long after = call.header("Last-Event-ID")
                .map(id -> Call.number("Last-Event-ID", id))
                .orElseGet(() -> call.number("after", 0));
        if (after < 0) {
            throw new InvalidValueException("after", after + " is negative", "Give a revision of 0 or more.");
        }
        call.evaluator().ifPresent(evaluator -> acknowledge(call, evaluator, after));
        boolean page = call.header("Accept")
                .filter(accept -> accept.contains("application/json"))
                .isPresent();
        return page
                ? page(call, after)
                : new Answer.Stream(
                        "text/event-stream",
                        followers.after(call.tenant(), after, () -> gate.stillAdmits(call.request())));
    }

    /// Whoever asks for what follows `after` has taken in what came before it. One that is ahead of the log holds
    /// something else, and starts over.
    private void acknowledge(Call call, EvaluatorKey evaluator, long after) {
        long revision = call.store().state().revision();
        engine.evaluators(call.tenant())
                .acknowledge(new Acknowledgement(evaluator, call.caller().environment(), after > revision ? 0 : after));
    }

    private Answer page(Call call, long after) {
        List<FeedMessage.Entry> entries = engine.entries(call.tenant(), after, PAGE).stream()
                .map(stored -> new FeedMessage.Entry(stored.entry(), stored.hash()))
                .toList();
        long revision = entries.isEmpty() ? after : entries.getLast().entry().sequence();
        return Answer.json(new FeedPage(entries, revision));
    }
}
