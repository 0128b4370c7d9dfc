package dev.signalbox.domain.statistics;

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
    /// Those of `tally`.
    public static PathStatistics of(Tally tally) {
        double errorRate = tally.value(Metric.ERROR_RATE);
        return new PathStatistics(
                tally.total(),
                tally.successes(),
                tally.errors(),
                tally.total() == 0 ? 0 : 100 - errorRate,
                errorRate,
                tally.latency().mean(),
                tally.value(Metric.P50_LATENCY),
                tally.value(Metric.P95_LATENCY),
                tally.value(Metric.P99_LATENCY));
    }
}
