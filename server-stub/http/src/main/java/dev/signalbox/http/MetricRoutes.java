package dev.signalbox.http;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.MetricQuery;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.Problem;
import dev.signalbox.protocol.ProblemCode;
import dev.signalbox.protocol.body.SamplesBody;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Metrics in from applications, and out to graphs.
final class MetricRoutes {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final InstantSource clock;

    MetricRoutes(InstantSource clock) {
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Verb.POST, Paths.METRICS, this::report),
                Route.of(Verb.GET, Paths.ROLLOUT_METRICS, this::series));
    }

    private Answer report(Call call) {
        mayReport(call.actor());
        List<MetricSample> samples = call.body(SamplesBody.class).in(call.environment(), clock.instant());
        RolloutStore store = call.store();
        State state = store.state();
        samples.stream()
                .filter(sample -> !state.rollouts().contains(sample.address()))
                .findFirst()
                .ifPresent(sample -> {
                    throw Unknown.thing(
                            Rule.UNKNOWN_ROLLOUT, "flag", sample.address().toString());
                });
        store.report(samples);
        return Answer.empty(204);
    }

    /// Metrics can roll a rollout back by themselves, so not everybody who may look may send them.
    static void mayReport(Actor actor) {
        if (!actor.roles().contains(Role.SERVICE) && !actor.may(Permission.CONFIGURE)) {
            throw new ProblemException(Problem.of(
                    ProblemCode.FORBIDDEN,
                    "Authorization",
                    actor.name() + " may not report metrics.",
                    "Use a token with the role SERVICE."));
        }
    }

    private Answer series(Call call) {
        RolloutRoutes.rollout(call);
        Instant to = call.instant("to").orElseGet(clock::instant);
        Instant from = call.instant("from").orElseGet(() -> to.minus(HOUR));
        Duration step = call.query("step").map(MetricRoutes::step).orElse(TEN_SECONDS);
        return Answer.json(call.store().metrics(new MetricQuery(call.address(), from, to, step)));
    }

    private static Duration step(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException notOne) {
            throw new InvalidValueException(
                    "step", "it is no length of time", "Give an ISO 8601 duration such as PT10S.");
        }
    }
}
