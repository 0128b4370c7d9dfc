package dev.signalbox.http;

import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.protocol.Paths;
import java.util.List;

/// What a console's remote store needs: who am I, everything as it is, and any command, in earnest or on trial.
final class StoreRoutes {
    List<Route> routes() {
        return List.of(
                Route.of(
                        Verb.GET,
                        Paths.IDENTITY,
                        call -> Answer.json(call.store().identity())),
                Route.of(Verb.GET, Paths.SNAPSHOT, this::snapshot),
                Route.of(Verb.POST, Paths.COMMANDS, call -> Submitter.submit(call, call.body(Submission.class))),
                Route.of(
                        Verb.POST,
                        Paths.DRY_RUN,
                        call -> Answer.json(call.store().dryRun(call.body(Submission.class)))));
    }

    private Answer snapshot(Call call) {
        State state = call.store().state();
        String tag = "\"" + state.revision() + "\"";
        boolean known = call.header("If-None-Match").filter(tag::equals).isPresent();
        return (known ? Answer.empty(304) : Answer.json(state)).with("ETag", tag);
    }
}
