package dev.signalbox.http;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.statistics.Job;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.body.JobsBody;
import dev.signalbox.store.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Single jobs in, and what they come to out (S3-55, S3-56).
final class StatisticsRoutes {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(400);

    private final Engine engine;

    StatisticsRoutes(Engine engine) {
        this.engine = engine;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Verb.POST, Paths.JOBS, this::report), Route.of(Verb.GET, Paths.STATISTICS, this::statistics));
    }

    private Answer report(Call call) {
        MetricRoutes.mayReport(call.actor());
        Instant now = engine.clock().instant();
        State state = call.store().state();
        List<Job> jobs = call.body(JobsBody.class).jobs().stream()
                .map(job -> job.in(call.environment(), now))
                .toList();
        jobs.stream()
                .filter(job -> !state.rollouts().contains(job.address()))
                .findFirst()
                .ifPresent(job -> {
                    throw Unknown.thing(
                            Rule.UNKNOWN_ROLLOUT, "flag", job.address().toString());
                });
        engine.take(call.tenant(), jobs);
        return Answer.empty(204);
    }

    private Answer statistics(Call call) {
        RolloutRoutes.rollout(call);
        // Until now includes what happens in this second.
        Instant to = call.instant("to").orElseGet(() -> engine.clock().instant().plusSeconds(1));
        Instant from = call.instant("from").orElseGet(() -> to.minus(DAY));
        if (!from.isBefore(to) || from.plus(LONGEST).isBefore(to)) {
            throw new InvalidValueException("from", "it is not 0 to 400 days before 'to'", "Give a shorter window.");
        }
        return Answer.json(engine.statistics(call.tenant(), call.address(), from, to));
    }
}
