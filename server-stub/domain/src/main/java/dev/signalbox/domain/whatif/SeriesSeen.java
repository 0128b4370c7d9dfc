package dev.signalbox.domain.whatif;

import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.SeriesFigure;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.store.SeriesPoint;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What was known beside requests, in a replay that only ever moves on. Confined to one thread.
final class SeriesSeen {
    private final List<SeriesPoint> points;
    private final Set<Metric> recorded;
    private final Map<Metric, SeriesPoint> latest = new EnumMap<>(Metric.class);
    private int next;

    SeriesSeen(MetricSeries recording) {
        this.points = recording.series().orElse(List.of());
        this.recorded = points.stream().map(SeriesPoint::metric).collect(Collectors.toUnmodifiableSet());
    }

    /// `stage` without bounds on what was never recorded: people are taken to have found that in order.
    Stage bounding(Stage stage) {
        return stage.bounding(metric -> metric.origin() != Metric.Origin.SERIES || recorded.contains(metric));
    }

    /// The latest of each since `since` as of `now`, which may not go back.
    Map<Metric, SeriesFigure> at(Instant since, Instant now) {
        while (next < points.size() && !points.get(next).at().isAfter(now)) {
            SeriesPoint point = points.get(next++);
            latest.put(point.metric(), point);
        }
        return latest.values().stream()
                .filter(point -> point.at().isAfter(since))
                .collect(Collectors.toMap(SeriesPoint::metric, SeriesPoint::figure));
    }
}
