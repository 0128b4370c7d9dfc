package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.rollout.GraphModel.Span;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.MetricWindow;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.ladder.Judge;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.store.MetricPoint;
import dev.signalbox.domain.store.MetricSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When a rollout broke a bound, judged again from its recorded metrics by the store's own rules, point by point. Pure.
final class Unhealthy {
    private final Rollout rollout;
    private final List<Course.OnStage> stages;
    private final Duration step;
    private final TallyWindow whole = new TallyWindow();
    private final TallyWindow latest = new TallyWindow();
    private final List<Span> spans = new ArrayList<>();
    private int judged = -1;

    private Unhealthy(Rollout rollout, List<Course.OnStage> stages, Duration step) {
        this.rollout = rollout;
        this.stages = stages;
        this.step = step;
    }

    /// The spans of `series` in which the verdict was to go back, oldest first.
    ///
    /// @param stages which stage was in force from when, oldest first
    static List<Span> spans(Rollout rollout, List<Course.OnStage> stages, MetricSeries series) {
        Unhealthy judging = new Unhealthy(rollout, stages, series.step());
        series.points().forEach(judging::take);
        return List.copyOf(judging.spans);
    }

    private void take(MetricPoint point) {
        int index = indexAt(point.at());
        if (index != judged) {
            judged = index;
            whole.clear();
            latest.clear();
        }
        if (index >= 0 && stages.get(index).stage() > 0) {
            judge(point, stages.get(index)).ifPresent(found -> add(point.at(), found));
        }
    }

    private Optional<Assessment> judge(MetricPoint point, Course.OnStage stage) {
        Instant to = point.at().plus(step);
        Instant reach = to.minus(rollout.health().window());
        Instant from = stage.at().isAfter(reach) ? stage.at() : reach;
        Instant last = to.minus(rollout.health().interval());
        add(whole, point, from);
        add(latest, point, last.isBefore(point.at()) ? last : point.at());
        int rung = Math.min(stage.stage(), rollout.ladder().last());
        Assessment assessment = Judge.judge(
                rollout.health(), rollout.ladder().stage(rung), new MetricWindow(from, to, whole.sum(), latest.sum()));
        return Optional.of(assessment).filter(found -> found.verdict() == Verdict.ROLLBACK);
    }

    private static void add(TallyWindow window, MetricPoint point, Instant from) {
        window.add(point.at(), point.newPath());
        window.begin(from);
    }

    /// A span that goes on is one span: what it was for at first is what a person asks about.
    private void add(Instant at, Assessment why) {
        boolean goesOn = !spans.isEmpty()
                && !at.isAfter(spans.getLast().to().plus(step))
                && !stages.get(judged).at().isAfter(spans.getLast().from());
        Span before = goesOn ? spans.removeLast() : new Span(at, at, why);
        spans.add(new Span(before.from(), at.plus(step), before.why()));
    }

    private int indexAt(Instant at) {
        int index = judged;
        while (index + 1 < stages.size() && !stages.get(index + 1).at().isAfter(at)) {
            index++;
        }
        return index;
    }
}
