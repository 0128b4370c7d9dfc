package dev.signalbox.http;

import static dev.signalbox.http.Verb.GET;
import static dev.signalbox.http.Verb.POST;
import static dev.signalbox.http.Verb.PUT;

import dev.signalbox.domain.decision.Routes;
import dev.signalbox.domain.routing.JobData;
import dev.signalbox.domain.routing.RoutingAnswer;
import dev.signalbox.domain.routing.RoutingPolicy;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.routing.RoutingCommand;
import dev.signalbox.domain.rules.routing.RoutingPolicies;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.body.RetirementBody;
import dev.signalbox.protocol.body.RoutedJobBody;
import dev.signalbox.protocol.body.RoutingPolicyBody;
import dev.signalbox.store.Engine;
import java.util.List;

/// Routing policies, and where a job goes by one and why.
final class RoutingRoutes {
    private final Engine engine;

    RoutingRoutes(Engine engine) {
        this.engine = engine;
    }

    List<Route> routes() {
        return List.of(
                Route.of(GET, Paths.ROUTING_POLICIES, RoutingRoutes::list),
                Route.of(PUT, Paths.ROUTING_POLICIES, RoutingRoutes::save),
                Route.of(POST, Paths.ROUTING_POLICY_RETIREMENTS, RoutingRoutes::retire),
                Route.of(POST, Paths.ROUTED_JOBS, this::route));
    }

    private static Answer list(Call call) {
        return Answer.json(RoutingPolicies.inForce(call.store().state()).toArray(RoutingPolicy[]::new));
    }

    private static Answer save(Call call) {
        RoutingPolicyBody body = call.body(RoutingPolicyBody.class);
        return Submitter.submit(call, body.reason(), new RoutingCommand.SaveRoutingPolicy(body.policy()));
    }

    private static Answer retire(Call call) {
        RetirementBody body = call.body(RetirementBody.class);
        return Submitter.submit(call, body.reason(), new RoutingCommand.RetireRoutingPolicy(body.name()));
    }

    private Answer route(Call call) {
        RoutedJobBody body = call.body(RoutedJobBody.class);
        RoutingPolicy policy = RoutingPolicies.named(call.store().state(), body.policy())
                .orElseThrow(() -> Unknown.thing(Rule.UNKNOWN_ROUTING_POLICY, "policy", body.policy()));
        RoutingAnswer answer = Routes.route(
                ExplainRoutes.flags(engine, call),
                policy,
                ExplainRoutes.subject(body.subject(), body.attributes()),
                new JobData(ExplainRoutes.present(body.data())));
        engine.telemetry(call.tenant()).routed(call.environment(), answer);
        return Answer.json(answer);
    }
}
