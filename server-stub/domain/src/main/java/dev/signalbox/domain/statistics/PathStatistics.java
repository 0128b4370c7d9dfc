package dev.signalbox.domain.statistics;

import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.Tally;

/// What a path, a processor or a category of subjects did.
///
/// @param successRate in percent of all jobs; 0 without jobs
/// @param errorRate in percent of all jobs; 0 without jobs (S3-101)
/// @param averageMs mean time in milliseconds, right within the width of a latency class; 0 when none was measured
/// (S3-102)
public record PathStatistics(
        long jobs,
        long successes,
        long errors,
        double successRate,
        double errorRate,
        double averageMs,
        double p50Ms,
        double p95Ms,
        double p99Ms) {
    private static final double CLASSES_AN_OCTAVE = 8;

    /// Those of `tally`.
    public static PathStatistics of(Tally tally) {
        double errorRate = tally.value(Metric.ERROR_RATE);
        return new PathStatistics(
                tally.total(),
                tally.successes(),
                tally.errors(),
                tally.total() == 0 ? 0 : 100 - errorRate,
                errorRate,
                average(tally.latency()),
                tally.value(Metric.P50_LATENCY),
                tally.value(Metric.P95_LATENCY),
                tally.value(Metric.P99_LATENCY));
    }

    private static double average(LatencyHistogram latency) {
        long[] counts = latency.counts();
        double sum = 0;
        for (int index = 0; index < counts.length; index++) {
            sum += counts[index] * middle(index);
        }
        return latency.size() == 0 ? 0 : sum / latency.size();
    }

    private static double middle(int index) {
        return index == 0 ? 0.5 : (bound(index - 1) + bound(index)) / 2;
    }

    private static double bound(int index) {
        return Math.pow(2, index / CLASSES_AN_OCTAVE);
    }
}
