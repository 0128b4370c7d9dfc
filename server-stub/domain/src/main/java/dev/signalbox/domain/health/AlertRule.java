package dev.signalbox.domain.health;

import java.util.List;
import java.util.OptionalDouble;

/// When a figure speaks up by itself, whatever stage it is on. An alert moves nothing.
public record AlertRule(Metric metric, Comparison comparison, double bound, AlertLevel level) {
    /// Errors above 1 % (S1-55); cache hits below 95 %, which is the target, and below 80 % (S1-56, X-35). Loudest
    /// first.
    public static final List<AlertRule> SHIPPED = List.of(
            new AlertRule(Metric.CACHE_HIT_RATE, Comparison.BELOW, 80, AlertLevel.CRITICAL),
            new AlertRule(Metric.ERROR_RATE, Comparison.ABOVE, 1, AlertLevel.WARNING),
            new AlertRule(Metric.CACHE_HIT_RATE, Comparison.BELOW, 95, AlertLevel.WARNING));

    /// The shipped rules that `window` breaks, judging requests from `policy`'s minimum sample on; the loudest of each
    /// metric alone.
    public static List<AlertRule> broken(EffectivePolicy policy, MetricWindow window) {
        List<AlertRule> broken = SHIPPED.stream()
                .filter(rule -> value(rule.metric, policy, window).stream()
                        .anyMatch(value -> rule.comparison.holds(value, rule.bound)))
                .toList();
        return broken.stream()
                .filter(rule -> broken.stream().filter(other -> other.metric == rule.metric).findFirst().stream()
                        .allMatch(rule::equals))
                .toList();
    }

    /// What `window` says of each metric that a shipped rule is about.
    public static List<AlertLook> looks(EffectivePolicy policy, MetricWindow window) {
        List<AlertRule> broken = broken(policy, window);
        return SHIPPED.stream()
                .map(AlertRule::metric)
                .distinct()
                .map(metric -> new AlertLook(
                        metric,
                        value(metric, policy, window),
                        n(metric, window),
                        broken.stream().filter(rule -> rule.metric == metric).findFirst()))
                .toList();
    }

    /// A figure that a person recorded is one reading.
    private static long n(Metric metric, MetricWindow window) {
        return switch (metric.origin()) {
            case REQUESTS -> window.whole().total();
            case PEOPLE, SERIES, INCIDENTS -> window.findings().sample(metric).orElse(1);
        };
    }

    private static OptionalDouble value(Metric metric, EffectivePolicy policy, MetricWindow window) {
        return switch (metric.origin()) {
            case PEOPLE, SERIES, INCIDENTS -> window.findings().figure(metric);
            case REQUESTS ->
                window.whole().total() < policy.minSample().value()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(window.whole().value(metric));
        };
    }
}
