package dev.signalbox.http;

import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.store.Acknowledgement;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.Problem;
import dev.signalbox.protocol.ProblemCode;
import java.util.List;

/// Who decides by what: evaluators say so, and people ask.
final class ReachRoutes {
    List<Route> routes() {
        return List.of(
                Route.of(Verb.POST, Paths.ACKNOWLEDGEMENTS, ReachRoutes::acknowledge),
                Route.of(Verb.GET, Paths.REACH, ReachRoutes::reach));
    }

    private static Answer acknowledge(Call call) {
        maySpeak(call.actor());
        call.store().acknowledge(call.body(Acknowledgement.class));
        return Answer.empty(204);
    }

    /// Whoever is told "off on 38 of 41" acts on it, so nobody who only looks may say so for an evaluator.
    private static void maySpeak(Actor actor) {
        if (!actor.roles().contains(Role.SERVICE)) {
            throw new ProblemException(Problem.of(
                    ProblemCode.FORBIDDEN,
                    "Authorization",
                    actor.name() + " may not speak for an evaluator.",
                    "Use a token with the role SERVICE."));
        }
    }

    /// Asked without a revision, it is about the newest.
    private static Answer reach(Call call) {
        long revision = call.number("revision", call.store().state().revision());
        return Answer.json(call.store().reach(revision));
    }
}
