package dev.signalbox.http;

import static dev.signalbox.http.Verb.GET;
import static dev.signalbox.http.Verb.POST;
import static dev.signalbox.http.Verb.PUT;

import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.body.ExemptionBody;
import dev.signalbox.protocol.body.StrategyBody;
import dev.signalbox.protocol.body.SubjectBody;
import dev.signalbox.protocol.body.WhitelistBody;
import java.util.Comparator;
import java.util.List;

/// A rollout's include and exclude lists, and whom its shares are made of.
final class ExemptionRoutes {
    List<Route> routes() {
        return List.of(
                Route.of(GET, Paths.EXEMPTIONS, ExemptionRoutes::list),
                Route.of(PUT, Paths.EXEMPTIONS, ExemptionRoutes::set),
                Route.of(POST, Paths.EXEMPTION_REMOVALS, ExemptionRoutes::remove),
                Route.of(POST, Paths.WHITELIST, ExemptionRoutes::add),
                Route.of(POST, Paths.WHITELIST_REMOVALS, ExemptionRoutes::takeOff),
                Route.of(PUT, Paths.STRATEGY, ExemptionRoutes::strategy));
    }

    private static Answer list(Call call) {
        return Answer.json(RolloutRoutes.rollout(call)
                .exemptions()
                .values()
                .sorted(Comparator.comparing(Exemption::key))
                .toArray(Exemption[]::new));
    }

    private static Answer set(Call call) {
        ExemptionBody body = call.body(ExemptionBody.class);
        Exemption exemption =
                new Exemption(body.subject(), body.effect(), body.note().orElse(""), body.kind());
        return Submitter.submit(call, body.reason(), new Command.SetExemption(call.address(), exemption));
    }

    private static Answer remove(Call call) {
        SubjectBody body = call.body(SubjectBody.class);
        String key = body.kind().map(kind -> kind.key(body.subject())).orElse(body.subject());
        return Submitter.submit(call, body.reason(), new Command.RemoveExemption(call.address(), key));
    }

    private static Answer add(Call call) {
        WhitelistBody body = call.body(WhitelistBody.class);
        return Submitter.submit(
                call,
                body.reason(),
                new Command.AddToWhitelist(
                        call.address(),
                        body.kind(),
                        body.subjects(),
                        body.note().orElse("")));
    }

    private static Answer takeOff(Call call) {
        WhitelistBody body = call.body(WhitelistBody.class);
        return Submitter.submit(
                call, body.reason(), new Command.RemoveFromWhitelist(call.address(), body.kind(), body.subjects()));
    }

    private static Answer strategy(Call call) {
        StrategyBody body = call.body(StrategyBody.class);
        return Submitter.submit(call, body.reason(), new Command.SetStrategy(call.address(), body.strategy()));
    }
}
