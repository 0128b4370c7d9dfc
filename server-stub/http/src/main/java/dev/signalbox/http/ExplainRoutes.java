package dev.signalbox.http;

import static dev.signalbox.http.Verb.GET;
import static dev.signalbox.http.Verb.POST;
import static dev.signalbox.http.Verb.PUT;

import dev.signalbox.domain.decision.CompiledFlags;
import dev.signalbox.domain.decision.NextInLine;
import dev.signalbox.domain.decision.Subject;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.scope.ScopeCommand;
import dev.signalbox.domain.rules.scope.Scopes;
import dev.signalbox.domain.scope.ScopeHold;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.body.ExplainAnswer;
import dev.signalbox.protocol.body.ExplainBody;
import dev.signalbox.protocol.body.ScopeBody;
import dev.signalbox.store.Engine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Why a subject is on, who is next, and the scopes that lag behind.
final class ExplainRoutes {
    private final Engine engine;

    ExplainRoutes(Engine engine) {
        this.engine = engine;
    }

    List<Route> routes() {
        return List.of(
                Route.of(POST, Paths.EXPLANATIONS, this::explain),
                Route.of(GET, Paths.NEXT_IN_LINE, this::next),
                Route.of(GET, Paths.SCOPES, ExplainRoutes::scopes),
                Route.of(PUT, Paths.SCOPES, ExplainRoutes::scope));
    }

    private Answer explain(Call call) {
        ExplainBody body = call.body(ExplainBody.class);
        CompiledFlags flags = flags(engine, call);
        return flags.explain(call.flag(), subject(body.subject(), body.attributes()))
                .map(explanation -> Answer.json(ExplainAnswer.of(explanation)))
                .orElseThrow(() -> Unknown.thing(Rule.UNKNOWN_ROLLOUT, "flag", call.parameter("flag")));
    }

    /// By the stage that `stage` names, or the one after the present one.
    private Answer next(Call call) {
        State state = call.store().state();
        Rollout rollout = RolloutRoutes.rollout(call);
        int after = Math.min(rollout.stageIndex() + 1, rollout.ladder().last());
        int stage = Math.toIntExact(Math.clamp(call.number("stage", after), Integer.MIN_VALUE, Integer.MAX_VALUE));
        return Answer.json(NextInLine.at(state, rollout, stage, engine.clock()));
    }

    private static Answer scopes(Call call) {
        return Answer.json(
                Scopes.of(call.store().state(), RolloutRoutes.rollout(call).address()));
    }

    private static Answer scope(Call call) {
        ScopeBody body = call.body(ScopeBody.class);
        Command command = body.stage()
                .<Command>map(stage ->
                        new ScopeCommand.HoldScope(call.address(), new ScopeHold(body.kind(), body.id(), stage)))
                .orElseGet(() -> new ScopeCommand.ReleaseScope(call.address(), body.kind(), body.id()));
        return Submitter.submit(call, body.reason(), command);
    }

    static CompiledFlags flags(Engine engine, Call call) {
        return engine.flags(call.tenant(), call.environment())
                .orElseThrow(
                        () -> Unknown.thing(Rule.UNKNOWN_ENVIRONMENT, "environment", call.parameter("environment")));
    }

    static Subject subject(String key, Optional<Map<String, Object>> attributes) {
        return new Subject(key, present(attributes.orElse(Map.of())));
    }

    /// Without what is null: an attribute without a value is none.
    static Map<String, Object> present(Map<String, Object> values) {
        Map<String, Object> present = new HashMap<>(values);
        present.values().removeIf(Objects::isNull);
        return present;
    }
}
