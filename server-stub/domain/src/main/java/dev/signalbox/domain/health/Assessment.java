package dev.signalbox.domain.health;

import java.time.Duration;
import java.util.Optional;

/// A verdict with everything it rests on, so that nobody has to ask why.
///
/// @param rule which rule decided, such as `stage.rollback-trigger` or `policy.critical`
/// @param metric the figure that decided
/// @param value what was measured, in the metric's unit
/// @param comparison how `value` stands to `bound`
/// @param bound the rule's bound, in the metric's unit
/// @param n how many requests it rests on; of a latency, those that reported theirs
/// @param window how long they were collected
/// @param about the statement that a person answered, where that decided
public record Assessment(
        Verdict verdict,
        AlertLevel level,
        String rule,
        Metric metric,
        double value,
        Comparison comparison,
        double bound,
        long n,
        Duration window,
        Optional<String> about) {
    /// One that rests on figures alone.
    public Assessment(
            Verdict verdict,
            AlertLevel level,
            String rule,
            Metric metric,
            double value,
            Comparison comparison,
            double bound,
            long n,
            Duration window) {
        this(verdict, level, rule, metric, value, comparison, bound, n, window, Optional.empty());
    }

    /// True when `other` comes to the same for the same reason; the figures behind it may differ.
    public boolean saysTheSameAs(Assessment other) {
        return verdict == other.verdict
                && level == other.level
                && rule.equals(other.rule)
                && metric == other.metric
                && about.equals(other.about);
    }
}
