package dev.signalbox.domain.health;

import dev.signalbox.domain.flag.InvalidValueException;
import java.util.OptionalDouble;

/// What happened on one path during some time.
///
/// @param successes requests that worked
/// @param errors requests that failed, those that reported a security problem among them
/// @param securityReports how many of the errors reported a security problem
/// @param latency of all requests, as far as reported
public record Tally(long successes, long errors, long securityReports, LatencyHistogram latency) {
    /// Nothing happened.
    public static final Tally NONE = new Tally(0, 0, 0, LatencyHistogram.EMPTY);

    /// @throws InvalidValueException for a negative count, or more security reports than errors
    public Tally {
        notNegative("successes", successes);
        notNegative("errors", errors);
        notNegative("securityReports", securityReports);
        if (securityReports > errors) {
            throw new InvalidValueException(
                    "securityReports", "there are more of them than errors", "Count each report as an error too.");
        }
    }

    /// All requests.
    public long total() {
        return successes + errors;
    }

    /// Both together.
    public Tally plus(Tally other) {
        return new Tally(
                successes + other.successes,
                errors + other.errors,
                securityReports + other.securityReports,
                latency.plus(other.latency));
    }

    /// The value of `metric`; a rate of nothing is 0, and so is what is not of requests: it is in [Findings].
    public double value(Metric metric) {
        return switch (metric) {
            case ERROR_RATE -> total() == 0 ? 0 : 100.0 * errors / total();
            case ERRORS -> errors;
            case P50_LATENCY, P95_LATENCY, P99_LATENCY ->
                percent(metric).stream().map(latency::percentile).sum();
            case SECURITY_REPORTS -> securityReports;
            case USER_COMPLAINTS,
                    QUEUE_BACKLOG,
                    PARTICIPATION,
                    COST,
                    SAVINGS,
                    ERROR_CATEGORIES,
                    CACHE_HIT_RATE,
                    GRAVE_INCIDENTS,
                    OBJECTIONS -> 0;
        };
    }

    /// How many requests the value of `metric` rests on: a latency only on those that reported theirs.
    public long sample(Metric metric) {
        return percent(metric).isPresent() ? latency.size() : total();
    }

    /// True when the value of `metric` lies on one side of `bound` for certain: only a percentile is inexact.
    boolean tells(Metric metric, double bound) {
        return percent(metric).stream().allMatch(percent -> latency.tells(percent, bound));
    }

    private static OptionalDouble percent(Metric metric) {
        return switch (metric) {
            case P50_LATENCY -> OptionalDouble.of(50);
            case P95_LATENCY -> OptionalDouble.of(95);
            case P99_LATENCY -> OptionalDouble.of(99);
            case ERROR_RATE,
                    ERRORS,
                    SECURITY_REPORTS,
                    USER_COMPLAINTS,
                    QUEUE_BACKLOG,
                    PARTICIPATION,
                    COST,
                    SAVINGS,
                    ERROR_CATEGORIES,
                    CACHE_HIT_RATE,
                    GRAVE_INCIDENTS,
                    OBJECTIONS -> OptionalDouble.empty();
        };
    }

    private static void notNegative(String field, long value) {
        if (value < 0) {
            throw new InvalidValueException(field, value + " is negative", "Give 0 or more.");
        }
    }
}
