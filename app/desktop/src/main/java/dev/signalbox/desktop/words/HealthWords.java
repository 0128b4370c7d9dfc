package dev.signalbox.desktop.words;

import dev.signalbox.domain.health.Alert;
import dev.signalbox.domain.health.AlertRule;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Metric;
import java.time.Duration;
import java.util.Locale;

/// What a verdict rests on, in a few words: the figure and the limit it is held against.
public final class HealthWords {
    private HealthWords() {}

    /// Such as `Errors 2.4 %, limit 1 %`.
    public static String of(Assessment assessment) {
        return label(assessment.metric()) + " " + figure(assessment.value(), assessment.metric()) + ", limit "
                + figure(assessment.bound(), assessment.metric());
    }

    /// Such as `Cache hits 79 %, below 80 %, n = 412 in 1 h`.
    public static String of(Alert alert) {
        AlertRule rule = alert.rule();
        return label(rule.metric()) + " " + figure(alert.value(), rule.metric()) + ", "
                + rule.comparison().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                + figure(rule.bound(), rule.metric())
                + String.format(Locale.ROOT, ", n = %,d in ", alert.n()) + length(alert.window());
    }

    private static String length(Duration window) {
        if (window.compareTo(Duration.ofHours(1)) < 0) {
            return Math.max(1, window.toMinutes()) + " min";
        }
        return window.toHours() + " h";
    }

    /// A figure with its unit, such as `2.4 %` or `1,240 ms`.
    public static String figure(double value, Metric metric) {
        String number = Math.abs(value) >= 100 || value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
        return metric.unit().isEmpty() ? number : number + " " + metric.unit();
    }

    /// How many criteria wait for a person, who alone can tell.
    ///
    /// @param open at least one
    public static String open(int open) {
        return open == 1 ? "one criterion waits for an answer" : open + " criteria wait for an answer";
    }

    /// What it is called where there is little room.
    public static String label(Metric metric) {
        return switch (metric) {
            case ERROR_RATE, ERRORS -> "Errors";
            case P50_LATENCY -> "p50";
            case P95_LATENCY -> "p95";
            case P99_LATENCY -> "p99";
            case SECURITY_REPORTS -> "Security reports";
            case USER_COMPLAINTS -> "Complaints";
            case QUEUE_BACKLOG -> "Backlog";
            case PARTICIPATION -> "Participation";
            case COST -> "Cost";
            case SAVINGS -> "Savings";
            case ERROR_CATEGORIES -> "Error kinds";
            case CACHE_HIT_RATE -> "Cache hits";
            case GRAVE_INCIDENTS -> "P0 and P1 incidents";
            case OBJECTIONS -> "Objections";
        };
    }
}
