package dev.signalbox.domain.health;

import dev.signalbox.domain.health.HealthPolicy.OnRollback;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What a stage is judged by: every figure, each with the level that it comes from.
///
/// The nearest level that says a figure decides it. Where inherited rates contradict nearer ones, the inherited ones
/// give way: a stage with a maximum of 2 % is warned at 2 %, not at the wider level's 2.5 %.
///
/// @param maxErrorRate percent, as all rates
public record EffectivePolicy(
        Sourced<Double> maxErrorRate,
        Sourced<Double> warnErrorRate,
        Sourced<Double> criticalErrorRate,
        Sourced<Duration> window,
        Sourced<Duration> interval,
        Sourced<Duration> humanCheck,
        Sourced<Integer> minSample,
        Sourced<OnRollback> onRollback) {
    /// Where nobody has set anything.
    public static final EffectivePolicy DEFAULT = of(Map.of());

    /// What `levels` come to, over the figures that ship.
    public static EffectivePolicy of(Map<PolicyLevel, HealthPolicy> levels) {
        InheritedRates rates = InheritedRates.of(levels);
        return new EffectivePolicy(
                rates.max(),
                rates.warn(),
                rates.critical(),
                nearest(levels, HealthPolicy::window),
                nearest(levels, HealthPolicy::interval),
                nearest(levels, HealthPolicy::humanCheck),
                nearest(levels, HealthPolicy::minSample),
                nearest(levels, HealthPolicy::onRollback));
    }

    /// What `levels` say at `level`; nothing where they leave it out.
    static HealthPolicy at(PolicyLevel level, Map<PolicyLevel, HealthPolicy> levels) {
        return level == PolicyLevel.BUILT_IN
                ? HealthPolicy.DEFAULT
                : levels.getOrDefault(level, HealthPolicy.INHERITED);
    }

    private static <T> Sourced<T> nearest(
            Map<PolicyLevel, HealthPolicy> levels, Function<HealthPolicy, Optional<T>> figure) {
        return Stream.of(PolicyLevel.values())
                .flatMap(level -> figure.apply(at(level, levels)).map(value -> new Sourced<>(value, level)).stream())
                .findFirst()
                .orElseThrow();
    }
}
