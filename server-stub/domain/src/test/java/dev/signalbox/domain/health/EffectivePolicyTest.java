package dev.signalbox.domain.health;

import static dev.signalbox.domain.health.PolicyLevel.BUILT_IN;
import static dev.signalbox.domain.health.PolicyLevel.ENVIRONMENT;
import static dev.signalbox.domain.health.PolicyLevel.FLAG;
import static dev.signalbox.domain.health.PolicyLevel.GLOBAL;
import static dev.signalbox.domain.health.PolicyLevel.STAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.health.HealthPolicy.OnRollback;
import dev.signalbox.domain.testing.Choices;
import dev.signalbox.domain.testing.Property;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a stage is judged by when several levels have a say (X-09..X-12).
final class EffectivePolicyTest {
    @Test
    void whereNobodySetAnythingTheShippedFiguresHold() {
        assertEquals(
                new EffectivePolicy(
                        from(BUILT_IN, 5.0),
                        from(BUILT_IN, 2.5),
                        from(BUILT_IN, 10.0),
                        from(BUILT_IN, Duration.ofHours(24)),
                        from(BUILT_IN, Duration.ofMinutes(1)),
                        from(BUILT_IN, Duration.ofHours(2)),
                        from(BUILT_IN, 10),
                        from(BUILT_IN, OnRollback.ACT)),
                EffectivePolicy.of(Map.of()));
    }

    @Test
    void everyFigureComesFromTheNearestLevelThatSaysIt() {
        HealthPolicy global = HealthPolicy.DEFAULT.rates(4, 6, 12).every(Duration.ofMinutes(5));
        HealthPolicy environment =
                HealthPolicy.INHERITED.every(Duration.ofMinutes(2)).with(OnRollback.TELL);
        HealthPolicy flag = HealthPolicy.INHERITED.from(50).with(OnRollback.ACT);
        HealthPolicy stage = HealthPolicy.INHERITED.rates(1, 5, 8);

        assertEquals(
                new EffectivePolicy(
                        from(STAGE, 5.0),
                        from(STAGE, 1.0),
                        from(STAGE, 8.0),
                        from(GLOBAL, Duration.ofHours(24)),
                        from(ENVIRONMENT, Duration.ofMinutes(2)),
                        from(GLOBAL, Duration.ofHours(2)),
                        from(FLAG, 50),
                        from(FLAG, OnRollback.ACT)),
                EffectivePolicy.of(Map.of(STAGE, stage, FLAG, flag, ENVIRONMENT, environment, GLOBAL, global)));
    }

    @Test
    void inheritedRatesGiveWayToNearerOnes() {
        EffectivePolicy strict = EffectivePolicy.of(Map.of(STAGE, maximum(2)));
        EffectivePolicy lenient = EffectivePolicy.of(Map.of(FLAG, maximum(20)));

        assertEquals(
                List.of(from(STAGE, 2.0), from(STAGE, 2.0), from(BUILT_IN, 10.0)),
                List.of(strict.warnErrorRate(), strict.maxErrorRate(), strict.criticalErrorRate()));
        assertEquals(
                List.of(from(BUILT_IN, 2.5), from(FLAG, 20.0), from(FLAG, 20.0)),
                List.of(lenient.warnErrorRate(), lenient.maxErrorRate(), lenient.criticalErrorRate()));
    }

    @Test
    void whateverIsSetRatesAreInOrderAndTheNearestIsKept() {
        Property.holds(500, choices -> {
            Map<PolicyLevel, HealthPolicy> levels = new EnumMap<>(PolicyLevel.class);
            for (PolicyLevel level : List.of(STAGE, FLAG, ENVIRONMENT, GLOBAL)) {
                levels.put(level, rates(choices));
            }
            choices.note(levels);
            EffectivePolicy effective = EffectivePolicy.of(levels);
            List<Double> rates = List.of(
                    effective.warnErrorRate().value(),
                    effective.maxErrorRate().value(),
                    effective.criticalErrorRate().value());

            assertEquals(rates.stream().sorted().toList(), rates);
            HealthPolicy nearest = levels.getOrDefault(STAGE, HealthPolicy.INHERITED);
            nearest.maxErrorRate().ifPresent(rate -> assertEquals(from(STAGE, rate), effective.maxErrorRate()));
            nearest.warnErrorRate().ifPresent(rate -> assertEquals(from(STAGE, rate), effective.warnErrorRate()));
            nearest.criticalErrorRate()
                    .ifPresent(rate -> assertEquals(from(STAGE, rate), effective.criticalErrorRate()));
        });
    }

    /// Three rates in order, each said or left out.
    private static HealthPolicy rates(Choices choices) {
        List<Double> inOrder =
                Stream.generate(() -> 1.0 * choices.draw(101)).limit(3).sorted().toList();
        return new HealthPolicy(
                said(choices, inOrder.get(1)),
                said(choices, inOrder.get(0)),
                said(choices, inOrder.get(2)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Double> said(Choices choices, double rate) {
        return choices.draw(2) == 0 ? Optional.empty() : Optional.of(rate);
    }

    private static HealthPolicy maximum(double rate) {
        return new HealthPolicy(
                Optional.of(rate),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static <T> Sourced<T> from(PolicyLevel level, T value) {
        return new Sourced<>(value, level);
    }
}
