package dev.signalbox.domain.health;

import dev.signalbox.domain.flag.FlagAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A figure that spoke up by itself, from the look at which it crossed its bound until it was back (S1-55, S1-56).
///
/// @param stage index of the stage on which it did
/// @param value what was measured at the crossing, in the metric's unit
/// @param n how many things the value rests on
/// @param window how long they were collected
/// @param clearedAt absent while it stands
public record Alert(
        FlagAddress address,
        int stage,
        AlertRule rule,
        double value,
        long n,
        Duration window,
        Instant raisedAt,
        Optional<Instant> clearedAt) {
    /// What tells it from every other.
    public String key() {
        return key(address, rule.metric());
    }

    /// The key of the alert on `metric` at `address`.
    public static String key(FlagAddress address, Metric metric) {
        return address + " " + metric.name();
    }

    /// True while the figure has not come back.
    public boolean stands() {
        return clearedAt.isEmpty();
    }

    /// This, back within its bound at `at`.
    public Alert cleared(Instant at) {
        return new Alert(address, stage, rule, value, n, window, raisedAt, Optional.of(at));
    }
}
