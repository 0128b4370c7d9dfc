package dev.signalbox.domain.health;

import dev.signalbox.domain.flag.InvalidValueException;

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

    /// The value of `metric`; a rate of nothing is 0, and so is what people record: it is in [Findings].
    public double value(Metric metric) {
        return switch (metric) {
            case ERROR_RATE -> total() == 0 ? 0 : 100.0 * errors / total();
            case ERRORS -> errors;
            case P50_LATENCY -> latency.percentile(50);
            case P95_LATENCY -> latency.percentile(95);
            case P99_LATENCY -> latency.percentile(99);
            case SECURITY_REPORTS -> securityReports;
            case USER_COMPLAINTS,
                    QUEUE_BACKLOG,
                    PARTICIPATION,
                    COST,
                    SAVINGS,
                    ERROR_CATEGORIES,
                    CACHE_HIT_RATE,
                    OBJECTIONS -> 0;
        };
    }

    private static void notNegative(String field, long value) {
        if (value < 0) {
            throw new InvalidValueException(field, value + " is negative", "Give 0 or more.");
        }
    }
}
