package dev.signalbox.domain.source;

import dev.signalbox.domain.health.LatencyHistogram;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Percentiles of latency in milliseconds, as far as somebody knows them.
public record Quantiles(OptionalDouble p50, OptionalDouble p95, OptionalDouble p99) {
    /// Nobody knows them.
    public static final Quantiles NONE =
            new Quantiles(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    private static final double MEDIAN = 0.50;
    private static final double HIGH = 0.95;
    private static final double HIGHEST = 0.99;

    /// A histogram of `requests` measurements that has these percentiles, within the width of its classes.
    ///
    /// Between two of them nothing is known: a measurement counts with the next percentile above it, and those
    /// above the last one with that.
    public LatencyHistogram histogram(long requests) {
        Map<Double, Double> known = new TreeMap<>();
        p50.ifPresent(value -> known.put(MEDIAN, value));
        p95.ifPresent(value -> known.put(HIGH, value));
        p99.ifPresent(value -> known.put(HIGHEST, value));
        long[] counts = new long[LatencyHistogram.CLASSES];
        long placed = 0;
        int last = 0;
        for (Map.Entry<Double, Double> quantile : known.entrySet()) {
            long upTo = Math.round(requests * quantile.getKey());
            last = classOf(quantile.getValue());
            counts[last] += upTo - placed;
            placed = upTo;
        }
        counts[last] += known.isEmpty() ? 0 : requests - placed;
        return LatencyHistogram.ofCounts(counts);
    }

    private static int classOf(double milliseconds) {
        return LatencyHistogram.of(milliseconds).counts().length - 1;
    }
}
