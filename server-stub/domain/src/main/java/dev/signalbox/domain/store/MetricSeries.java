package dev.signalbox.domain.store;

import dev.signalbox.domain.flag.FlagAddress;
import java.time.Duration;
import java.util.List;

/// Metrics in steps, oldest first; steps without requests are left out.
public record MetricSeries(FlagAddress address, Duration step, List<MetricPoint> points) {
    public MetricSeries {
        points = List.copyOf(points);
    }
}
