package dev.signalbox.http;

import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.State;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.body.ImportBody;
import dev.signalbox.protocol.exchange.Exchange;
import dev.signalbox.protocol.exchange.Format;
import dev.signalbox.protocol.exchange.ImportPlan;
import dev.signalbox.protocol.exchange.Imported;
import java.util.List;

/// Flags in the words of flagd, GO Feature Flag and Unleash. Nothing changes here: whoever wants an import submits the
/// commands that the review names.
final class ExchangeRoutes {
    List<Route> routes() {
        return List.of(
                Route.of(Verb.GET, Paths.DEFINITIONS, ExchangeRoutes::export),
                Route.of(Verb.POST, Paths.DEFINITIONS_REVIEW, ExchangeRoutes::review));
    }

    private static Answer export(Call call) {
        Format format = Format.named(call.query("format").orElse(Format.FLAGD.word()));
        return Answer.json(Exchange.export(format, state(call), call.environment()));
    }

    private static Answer review(Call call) {
        ImportBody body = call.body(ImportBody.class);
        Imported imported = Exchange.read(Format.named(body.format()), body.text(), call.environment());
        ImportPlan.Into into = new ImportPlan.Into(body.app(), call.environment(), body.owner(), body.population());
        return Answer.json(ImportPlan.of(state(call), imported, into));
    }

    private static State state(Call call) {
        State state = call.store().state();
        if (!state.environments().contains(call.environment())) {
            throw Unknown.thing(Rule.UNKNOWN_ENVIRONMENT, "environment", call.parameter("environment"));
        }
        return state;
    }
}
