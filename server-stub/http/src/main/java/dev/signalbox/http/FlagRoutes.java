package dev.signalbox.http;

import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.body.DescriptionBody;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Flags, the same in every environment.
final class FlagRoutes {
    List<Route> routes() {
        return List.of(
                Route.of(Verb.GET, Paths.FLAGS, this::list),
                Route.of(
                        Verb.POST,
                        Paths.FLAGS,
                        call -> Submitter.submit(
                                call, Optional.empty(), new Command.CreateFlag(call.body(Flag.class)))),
                Route.of(Verb.GET, Paths.FLAG, this::one),
                Route.of(Verb.PUT, Paths.FLAG, FlagRoutes::describe));
    }

    private static Answer describe(Call call) {
        DescriptionBody body = call.body(DescriptionBody.class);
        return Submitter.submit(
                call, body.reason(), new Command.DescribeFlag(call.flag(), body.description(), body.owner()));
    }

    private Answer list(Call call) {
        return Answer.json(call.store()
                .state()
                .flags()
                .values()
                .sorted(Comparator.comparing(Flag::key))
                .toList());
    }

    private Answer one(Call call) {
        return call.store()
                .state()
                .flags()
                .get(call.flag())
                .map(Answer::json)
                .orElseThrow(() -> Unknown.thing(Rule.UNKNOWN_FLAG, "flag", call.parameter("flag")));
    }
}
