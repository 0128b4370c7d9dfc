package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.rollout.GraphModel.Gate;
import dev.signalbox.desktop.rollout.GraphModel.Limit;
import dev.signalbox.desktop.rollout.GraphModel.Step;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.health.Policies;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Lays the graph out from what is known: the rollout, its history and its metrics. Pure.
final class GraphBuilder {
    /// Before a rollout has begun there is nothing to look back on; an axis needs some length.
    private static final Duration SHORTEST = Duration.ofSeconds(60);

    private final State state;
    private final Rollout rollout;
    private final Instant now;
    private final Course course;
    private final boolean stopped;

    private GraphBuilder(State state, Rollout rollout, AppKey app, List<LogEntry> history, Instant now) {
        this.state = state;
        this.rollout = rollout;
        this.stopped = !state.stopsOver(rollout.address()).isEmpty();
        this.now = now;
        this.course = Course.of(rollout, app, history, now);
    }

    /// The graph of `rollout` as `state` has it at `now`.
    ///
    /// @param history oldest first
    /// @param measured the metrics since [#begin]; absent when they could not be had
    static GraphModel build(
            State state, Rollout rollout, List<LogEntry> history, Optional<Measured> measured, Instant now) {
        return new GraphBuilder(state, rollout, appOf(state, rollout), history, now).build(measured);
    }

    /// Whose flag it is, as far as `state` knows.
    static AppKey appOf(State state, Rollout rollout) {
        return state.flags()
                .get(rollout.address().flag())
                .map(flag -> flag.app())
                .orElse(new AppKey("unknown"));
    }

    /// When the graph of `rollout` begins: metrics before that are of no use to it.
    static Instant begin(Rollout rollout, List<LogEntry> history, Instant now) {
        return history.stream()
                .filter(entry -> entry.event().rollout().equals(Optional.of(rollout.address())))
                .filter(entry -> entry.event() instanceof Event.RolloutStarted)
                .map(LogEntry::at)
                .findFirst()
                .or(rollout::startedAt)
                .orElse(now);
    }

    private GraphModel build(Optional<Measured> measured) {
        Instant from = course.stages().isEmpty()
                ? course.begun().at()
                : course.stages().getFirst().at();
        List<Step> planned = planned();
        Instant to = end(from, planned);
        return new GraphModel(
                from,
                to,
                now,
                planned,
                course.steps(),
                measured.map(Measured::samples).orElse(Samples.NONE),
                measured.map(Measured::unhealthy).orElse(List.of()),
                limits(to, Metric.ERROR_RATE),
                limits(to, Metric.P95_LATENCY),
                course.marks(),
                gate());
    }

    /// Each stage from the later of its own earliest time and the end of the one before it.
    private List<Step> planned() {
        List<Step> steps = new ArrayList<>();
        Instant at = course.begun().at();
        for (int index = course.begun().stage(); index <= rollout.ladder().last(); index++) {
            Stage stage = rollout.ladder().stage(index);
            Instant earliest = course.begun().at().plus(stage.earliest());
            at = earliest.isAfter(at) ? earliest : at;
            steps.add(new Step(at, stage.target().plannedPercent(rollout.population()), stage.name()));
            at = at.plus(stage.minimum());
        }
        return steps;
    }

    /// Far enough to show what comes next, near enough not to crush what was.
    private Instant end(Instant from, List<Step> planned) {
        Duration past = Duration.between(from, now);
        Duration whole = Duration.between(
                from, planned.isEmpty() ? now : planned.getLast().at());
        Duration room = longer(past.dividedBy(4), SHORTEST.dividedBy(4));
        Duration most = past.isZero() || past.isNegative() ? longer(whole, SHORTEST) : longer(past, SHORTEST);
        Duration wanted = gate().map(
                        gate -> Duration.between(now, gate.at()).multipliedBy(5).dividedBy(4))
                .orElse(room);
        Duration ahead = longer(room, shorter(wanted, most));
        return now.plus(past.isZero() ? longer(ahead, most) : ahead);
    }

    private static Duration longer(Duration left, Duration right) {
        return left.compareTo(right) >= 0 ? left : right;
    }

    private static Duration shorter(Duration left, Duration right) {
        return left.compareTo(right) <= 0 ? left : right;
    }

    private Optional<Gate> gate() {
        return rollout.phase() instanceof RolloutPhase.Running && !stopped
                ? rollout.nextStageFrom().flatMap(at -> rollout.nextStage().map(next -> new Gate(at, next.name())))
                : Optional.empty();
    }

    private List<Limit> limits(Instant to, Metric metric) {
        List<Limit> limits = new ArrayList<>();
        List<Course.OnStage> stages = course.stages();
        for (int index = 0; index < stages.size(); index++) {
            Instant until = index + 1 < stages.size() ? stages.get(index + 1).at() : to;
            Stage stage = rollout.ladder().stage(stages.get(index).stage());
            OptionalDouble pass = bound(stage.successCriteria(), metric);
            OptionalDouble stop = bound(stage.rollbackTriggers(), metric);
            if (stop.isEmpty()
                    && metric == Metric.ERROR_RATE
                    && stages.get(index).stage() > 0) {
                stop = OptionalDouble.of(
                        Policies.effective(state, rollout, stage).maxErrorRate().value());
            }
            if (pass.isPresent() || stop.isPresent()) {
                limits.add(new Limit(stages.get(index).at(), until, pass, stop));
            }
        }
        return limits;
    }

    private static OptionalDouble bound(List<Criterion> criteria, Metric metric) {
        return criteria.stream()
                .filter(Criterion.Measured.class::isInstance)
                .map(Criterion.Measured.class::cast)
                .filter(measured -> measured.metric() == metric && measured.comparison() != Comparison.AT_LEAST)
                .mapToDouble(Criterion.Measured::bound)
                .findFirst();
    }
}
