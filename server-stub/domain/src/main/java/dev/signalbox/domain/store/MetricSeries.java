package dev.signalbox.domain.store;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.SeriesFigure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Metrics in steps, oldest first; steps without requests are left out.
///
/// @param series what the store saw beside requests, oldest first; absent where it saw nothing
public record MetricSeries(
        FlagAddress address, Duration step, List<MetricPoint> points, Optional<List<SeriesPoint>> series) {
    public MetricSeries {
        points = List.copyOf(points);
        series = series.map(List::copyOf).filter(seen -> !seen.isEmpty());
    }

    /// Requests alone.
    public MetricSeries(FlagAddress address, Duration step, List<MetricPoint> points) {
        this(address, step, points, Optional.empty());
    }

    /// The latest of each series.
    public Map<Metric, SeriesFigure> latest() {
        return series.orElse(List.of()).stream()
                .collect(Collectors.toMap(SeriesPoint::metric, SeriesPoint::figure, (earlier, later) -> later));
    }
}
