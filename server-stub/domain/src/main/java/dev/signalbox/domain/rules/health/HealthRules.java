package dev.signalbox.domain.rules.health;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.health.PolicyScope;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;

/// Rules on health policies wider than one rollout.
final class HealthRules {
    private HealthRules() {}

    static Ruling set(State state, HealthCommand.SetWiderHealth set) {
        return set.scope() instanceof PolicyScope.InEnvironment(var environment)
                        && !state.environments().contains(environment)
                ? unknown(environment)
                : Ruling.accept(new HealthEvent.WiderHealthChanged(set.scope(), set.health()));
    }

    private static Ruling unknown(EnvironmentKey environment) {
        return Ruling.refuse(
                Rule.UNKNOWN_ENVIRONMENT,
                "scope.environment",
                "There is no environment '" + environment + "'.",
                "Name an environment that exists.");
    }
}
