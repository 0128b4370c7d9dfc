package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.rollout.GraphModel.Span;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.MetricWindow;
import dev.signalbox.domain.health.RunningTally;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.ladder.Judge;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.health.Policies;
import dev.signalbox.domain.store.MetricPoint;
import dev.signalbox.domain.store.MetricSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When a rollout broke a bound, judged again from its recorded metrics by the store's own rules, point by point. Pure.
final class Unhealthy {
    private final State state;
    private final Rollout rollout;
    private final List<Course.OnStage> stages;
    private final List<MetricPoint> points;
    private final Duration step;
    private final List<Span> spans = new ArrayList<>();
    private Window whole = new Window(0);
    private Window latest = new Window(0);
    private int judged = -1;

    private Unhealthy(State state, Rollout rollout, List<Course.OnStage> stages, MetricSeries series) {
        this.state = state;
        this.rollout = rollout;
        this.stages = stages;
        this.points = series.points();
        this.step = series.step();
    }

    /// The spans of `series` in which the verdict was to go back, oldest first.
    ///
    /// @param stages which stage was in force from when, oldest first
    static List<Span> spans(State state, Rollout rollout, List<Course.OnStage> stages, MetricSeries series) {
        Unhealthy judging = new Unhealthy(state, rollout, stages, series);
        for (int index = 0; index < judging.points.size(); index++) {
            judging.take(index);
        }
        return List.copyOf(judging.spans);
    }

    private void take(int index) {
        Instant at = points.get(index).at();
        int stage = stageAt(at);
        if (stage != judged) {
            judged = stage;
            whole = new Window(index);
            latest = new Window(index);
        }
        if (stage >= 0 && stages.get(stage).stage() > 0) {
            judge(index, stages.get(stage)).ifPresent(found -> add(at, found));
        }
    }

    private Optional<Assessment> judge(int index, Course.OnStage on) {
        Stage stage =
                rollout.ladder().stage(Math.min(on.stage(), rollout.ladder().last()));
        EffectivePolicy policy = Policies.effective(state, rollout, stage);
        Instant to = points.get(index).at().plus(step);
        Instant from = later(on.at(), to.minus(policy.window().value()));
        Duration last = policy.interval().value().compareTo(step) > 0
                ? policy.interval().value()
                : step;
        whole.move(to.minus(policy.window().value()), index);
        latest.move(to.minus(last), index);
        Assessment assessment =
                Judge.judge(policy, stage, new MetricWindow(from, to, whole.sum.tally(), latest.sum.tally()));
        return Optional.of(assessment).filter(found -> found.verdict() == Verdict.ROLLBACK);
    }

    private static Instant later(Instant left, Instant right) {
        return left.isAfter(right) ? left : right;
    }

    /// A span that goes on is one span: what it was for at first is what a person asks about.
    private void add(Instant at, Assessment why) {
        boolean goesOn = !spans.isEmpty()
                && !at.isAfter(spans.getLast().to().plus(step))
                && !stages.get(judged).at().isAfter(spans.getLast().from());
        Span before = goesOn ? spans.removeLast() : new Span(at, at, why);
        spans.add(new Span(before.from(), at.plus(step), before.why()));
    }

    private int stageAt(Instant at) {
        int index = judged;
        while (index + 1 < stages.size() && !stages.get(index + 1).at().isAfter(at)) {
            index++;
        }
        return index;
    }

    /// The points of a window that moves on: each is put in once and taken out once.
    private final class Window {
        private final RunningTally sum = new RunningTally();
        private int first;
        private int next;

        Window(int begin) {
            first = begin;
            next = begin;
        }

        /// Up to the point `last`, without those before `from`.
        void move(Instant from, int last) {
            while (next <= last) {
                sum.add(points.get(next++).newPath());
            }
            while (first < next && points.get(first).at().isBefore(from)) {
                sum.take(points.get(first++).newPath());
            }
        }
    }
}
