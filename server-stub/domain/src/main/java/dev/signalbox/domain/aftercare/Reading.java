package dev.signalbox.domain.aftercare;

import dev.signalbox.domain.flag.Names;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.Tally;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// One figure or observation of a check.
public record Reading(String name, String value) {
    public Reading {
        Names.filled("readings.name", name, 100);
        Names.filled("readings.value", value, 200);
    }

    /// What was measured, as readings: of a latency that no request reported, none. A person adds what no metric
    /// knows, such as complaints.
    public static List<Reading> of(Tally tally) {
        if (tally.total() == 0) {
            return List.of(new Reading("Requests", "0"));
        }
        Stream<Reading> measured = Stream.of(
                        Metric.ERROR_RATE, Metric.P50_LATENCY, Metric.P95_LATENCY, Metric.P99_LATENCY)
                .filter(metric -> tally.sample(metric) > 0)
                .map(metric -> new Reading(name(metric), figure(metric, tally.value(metric))));
        return Stream.concat(Stream.of(new Reading("Requests", Long.toString(tally.total()))), measured)
                .toList();
    }

    private static String name(Metric metric) {
        return metric.label().substring(0, 1).toUpperCase(Locale.ROOT)
                + metric.label().substring(1);
    }

    private static String figure(Metric metric, double value) {
        int decimals = metric == Metric.ERROR_RATE ? 2 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f %s", value, metric.unit());
    }
}
