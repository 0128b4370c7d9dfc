package dev.signalbox.domain.health;

import java.util.Map;
import java.util.Optional;

/// The three rates of all levels, taken from the nearest level outwards: what is settled bounds what is not.
record InheritedRates(
        Optional<Sourced<Double>> settledWarn,
        Optional<Sourced<Double>> settledMax,
        Optional<Sourced<Double>> settledCritical) {
    static InheritedRates of(Map<PolicyLevel, HealthPolicy> levels) {
        InheritedRates rates = new InheritedRates(Optional.empty(), Optional.empty(), Optional.empty());
        for (PolicyLevel level : PolicyLevel.values()) {
            rates = rates.widened(level, EffectivePolicy.at(level, levels));
        }
        return rates;
    }

    Sourced<Double> warn() {
        return settledWarn.orElseThrow();
    }

    Sourced<Double> max() {
        return settledMax.orElseThrow();
    }

    Sourced<Double> critical() {
        return settledCritical.orElseThrow();
    }

    /// A level's own rates are in order, and each moves only towards what is settled: they stay in order.
    private InheritedRates widened(PolicyLevel level, HealthPolicy policy) {
        return new InheritedRates(
                settledWarn.or(() -> policy.warnErrorRate()
                        .map(rate -> atMost(new Sourced<>(rate, level), settledMax.or(this::settledCritical)))),
                settledMax.or(() -> policy.maxErrorRate()
                        .map(rate -> atLeast(atMost(new Sourced<>(rate, level), settledCritical), settledWarn))),
                settledCritical.or(() -> policy.criticalErrorRate()
                        .map(rate -> atLeast(new Sourced<>(rate, level), settledMax.or(this::settledWarn)))));
    }

    private static Sourced<Double> atMost(Sourced<Double> rate, Optional<Sourced<Double>> bound) {
        return bound.filter(settled -> settled.value() < rate.value()).orElse(rate);
    }

    private static Sourced<Double> atLeast(Sourced<Double> rate, Optional<Sourced<Double>> bound) {
        return bound.filter(settled -> settled.value() > rate.value()).orElse(rate);
    }
}
