package dev.signalbox.http;

import static dev.signalbox.http.Verb.GET;
import static dev.signalbox.http.Verb.POST;
import static dev.signalbox.http.Verb.PUT;

import dev.signalbox.domain.health.PolicyScope;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.health.HealthCommand;
import dev.signalbox.domain.rules.health.Policies;
import dev.signalbox.domain.rules.health.Recorded;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.body.FindingBody;
import dev.signalbox.protocol.body.FindingsAnswer;
import dev.signalbox.protocol.body.PolicyBody;
import java.util.List;

/// What rollouts are judged by, level by level, and what people find out about them.
final class PolicyRoutes {
    List<Route> routes() {
        return List.of(
                Route.of(GET, Paths.GLOBAL_POLICY, call -> set(call, new PolicyScope.Everywhere())),
                Route.of(PUT, Paths.GLOBAL_POLICY, call -> change(call, new PolicyScope.Everywhere())),
                Route.of(GET, Paths.ENVIRONMENT_POLICY, this::environment),
                Route.of(PUT, Paths.ENVIRONMENT_POLICY, call -> change(call, scope(call))),
                Route.of(GET, Paths.ROLLOUT_POLICY, this::effective),
                Route.of(PUT, Paths.ROLLOUT_POLICY, this::changeRollout),
                Route.of(GET, Paths.FINDINGS, this::findings),
                Route.of(POST, Paths.FINDINGS, this::record));
    }

    private Answer environment(Call call) {
        if (!call.store().state().environments().contains(call.environment())) {
            throw Unknown.thing(Rule.UNKNOWN_ENVIRONMENT, "environment", call.parameter("environment"));
        }
        return set(call, scope(call));
    }

    private static Answer set(Call call, PolicyScope scope) {
        return Answer.json(Policies.set(call.store().state(), scope));
    }

    private static Answer change(Call call, PolicyScope scope) {
        PolicyBody body = call.body(PolicyBody.class);
        return Submitter.submit(call, body.reason(), new HealthCommand.SetWiderHealth(scope, body.health()));
    }

    private Answer effective(Call call) {
        State state = call.store().state();
        return Answer.json(Policies.effective(state, RolloutRoutes.rollout(call)));
    }

    private Answer changeRollout(Call call) {
        PolicyBody body = call.body(PolicyBody.class);
        return Submitter.submit(call, body.reason(), new Command.SetHealthPolicy(call.address(), body.health()));
    }

    private Answer findings(Call call) {
        Rollout rollout = RolloutRoutes.rollout(call);
        State state = call.store().state();
        return Answer.json(new FindingsAnswer(Recorded.list(state, rollout), Recorded.open(state, rollout)));
    }

    private Answer record(Call call) {
        FindingBody body = call.body(FindingBody.class);
        return Submitter.submit(call, body.reason(), body.command(call.address()));
    }

    private static PolicyScope scope(Call call) {
        return new PolicyScope.InEnvironment(call.environment());
    }
}
