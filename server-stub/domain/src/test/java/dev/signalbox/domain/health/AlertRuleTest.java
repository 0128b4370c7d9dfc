package dev.signalbox.domain.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What speaks up by itself (S1-55, S1-56, X-35), below, at and above each bound.
final class AlertRuleTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final AlertRule ERRORS = new AlertRule(Metric.ERROR_RATE, Comparison.ABOVE, 1, AlertLevel.WARNING);
    private static final AlertRule CACHE_LOW =
            new AlertRule(Metric.CACHE_HIT_RATE, Comparison.BELOW, 95, AlertLevel.WARNING);
    private static final AlertRule CACHE_BAD =
            new AlertRule(Metric.CACHE_HIT_RATE, Comparison.BELOW, 80, AlertLevel.CRITICAL);

    @Test
    void moreThanOnePercentErrorsAlert() {
        assertEquals(
                List.of(List.of(), List.of(), List.of(ERRORS)),
                Stream.of(9, 10, 11).map(errors -> broken(errors, 1_000)).toList());
    }

    @Test
    void tooFewRequestsAlertNobody() {
        assertEquals(List.of(), broken(9, 9));
        assertEquals(List.of(ERRORS), broken(10, 10));
    }

    @Test
    void cacheHitsWarnBelow95AndAlertBelow80() {
        assertEquals(
                List.of(
                        List.of(CACHE_BAD),
                        List.of(CACHE_LOW),
                        List.of(CACHE_LOW),
                        List.of(CACHE_LOW),
                        List.of(),
                        List.of()),
                Stream.of(79.9, 80.0, 80.1, 94.9, 95.0, 95.1)
                        .map(AlertRuleTest::broken)
                        .toList());
    }

    @Test
    void everyMetricSaysWhatItIsCountedOverAndInWhatUnit() {
        for (Metric metric : Metric.values()) {
            assertEquals(metric.unit().isEmpty(), metric.denominator().isEmpty(), metric::name);
            assertEquals(false, metric.numerator().isEmpty(), metric::name);
        }
    }

    private static List<AlertRule> broken(int errors, int requests) {
        return broken(new Tally(requests - errors, errors, 0, LatencyHistogram.EMPTY), Findings.NONE);
    }

    private static List<AlertRule> broken(double cacheHits) {
        return broken(Tally.NONE, new Findings(Map.of(Metric.CACHE_HIT_RATE, cacheHits), Map.of()));
    }

    private static List<AlertRule> broken(Tally tally, Findings findings) {
        return AlertRule.broken(
                EffectivePolicy.DEFAULT, new MetricWindow(NOON.minusSeconds(60), NOON, tally, Tally.NONE, findings));
    }
}
