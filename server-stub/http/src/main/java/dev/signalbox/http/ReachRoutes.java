package dev.signalbox.http;

import dev.signalbox.domain.store.Acknowledgement;
import dev.signalbox.protocol.Paths;
import java.util.List;

/// Who decides by what: evaluators say so, and people ask.
final class ReachRoutes {
    List<Route> routes() {
        return List.of(
                Route.of(Verb.POST, Paths.ACKNOWLEDGEMENTS, ReachRoutes::acknowledge),
                Route.of(Verb.GET, Paths.REACH, ReachRoutes::reach));
    }

    private static Answer acknowledge(Call call) {
        call.store().acknowledge(call.body(Acknowledgement.class));
        return Answer.empty(204);
    }

    /// Asked without a revision, it is about the newest.
    private static Answer reach(Call call) {
        long revision = call.number("revision", call.store().state().revision());
        return Answer.json(call.store().reach(revision));
    }
}
