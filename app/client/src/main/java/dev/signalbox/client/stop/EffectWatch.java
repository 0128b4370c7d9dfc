package dev.signalbox.client.stop;

import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.store.MetricPoint;
import dev.signalbox.domain.store.MetricSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/// What the metrics say about a stop's effect. Pure.
final class EffectWatch {
    /// How far back the figure before the stop looks.
    static final Duration BEFORE = Duration.ofSeconds(60);

    /// How long nobody may be exposed anew before the effect counts as seen.
    static final Duration QUIET = Duration.ofSeconds(30);

    private EffectWatch() {}

    /// The effect at `now` of a stop that was accepted at `accepted`.
    ///
    /// @param series of what the stop covers, from [#BEFORE] before it to now
    static Effect observe(Collection<MetricSeries> series, Instant accepted, Instant now) {
        List<MetricPoint> points =
                series.stream().flatMap(one -> one.points().stream()).toList();
        if (points.isEmpty()) {
            return new Effect.NotKnown("No metrics: not known.", now);
        }
        Instant lastExposure = points.stream()
                .filter(point -> point.newPath().total() > 0)
                .map(point -> point.at().plusSeconds(1))
                .filter(at -> at.isAfter(accepted))
                .max(Instant::compareTo)
                .orElse(accepted);
        Instant latest =
                points.stream().map(MetricPoint::at).max(Instant::compareTo).orElse(accepted);
        if (latest.isBefore(accepted)) {
            return new Effect.NotKnown("No metrics since the stop: not known.", now);
        }
        Effect.Figures figures = new Effect.Figures(
                atLeastZero(Duration.between(lastExposure, latest.plusSeconds(1))),
                errors(points, point -> point.at().isBefore(accepted)),
                errors(points, point -> !point.at().isBefore(lastExposure)),
                latest.plusSeconds(1));
        return figures.quiet().compareTo(QUIET) >= 0 ? new Effect.Seen(figures) : new Effect.Watching(figures);
    }

    /// Failed requests of both paths in percent: what users met, whichever path served them.
    private static double errors(List<MetricPoint> points, Predicate<MetricPoint> when) {
        long errors = 0;
        long total = 0;
        for (MetricPoint point : points) {
            if (when.test(point)) {
                Tally fresh = point.newPath();
                Tally old = point.oldPath();
                errors += fresh.errors() + old.errors();
                total += fresh.total() + old.total();
            }
        }
        return total == 0 ? 0 : 100.0 * errors / total;
    }

    private static Duration atLeastZero(Duration length) {
        return length.isNegative() ? Duration.ZERO : length;
    }
}
