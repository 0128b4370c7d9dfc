package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.rollout.GraphModel.Sample;
import dev.signalbox.desktop.rollout.GraphModel.Span;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.MetricPoint;
import dev.signalbox.domain.store.MetricSeries;
import java.time.Instant;
import java.util.List;

/// A rollout's metrics made ready to be drawn: in the background, because it takes a while.
///
/// @param series as the store gave it
/// @param samples the same for the graph's lines
/// @param unhealthy when a bound was broken
record Measured(MetricSeries series, Samples samples, List<Span> unhealthy) {
    Measured {
        unhealthy = List.copyOf(unhealthy);
    }

    /// @param history oldest first
    static Measured of(State state, Rollout rollout, List<LogEntry> history, MetricSeries series) {
        AppKey app = GraphBuilder.appOf(state, rollout);
        Course course = Course.of(rollout, app, history, rollout.startedAt().orElse(Instant.EPOCH));
        return new Measured(
                series,
                Samples.of(series.points().stream().map(Measured::sample).toList()),
                Unhealthy.spans(state, rollout, course.stages(), series));
    }

    private static Sample sample(MetricPoint point) {
        return new Sample(
                point.at(),
                point.exposurePercent(),
                point.newPath().total(),
                point.newPath().value(Metric.ERROR_RATE),
                point.newPath().sample(Metric.P95_LATENCY) == 0
                        ? Double.NaN
                        : point.newPath().value(Metric.P95_LATENCY));
    }
}
