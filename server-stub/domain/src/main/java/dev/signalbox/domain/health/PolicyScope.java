package dev.signalbox.domain.health;

import dev.signalbox.domain.flag.EnvironmentKey;

/// What a health policy wider than one rollout holds for.
public sealed interface PolicyScope {
    /// Every flag in every environment.
    record Everywhere() implements PolicyScope {}

    /// Every flag in one environment.
    record InEnvironment(EnvironmentKey environment) implements PolicyScope {}

    /// A key's text: no environment's key can be taken for [Everywhere].
    default String key() {
        return switch (this) {
            case Everywhere() -> "everywhere";
            case InEnvironment(var environment) -> "environment " + environment;
        };
    }

    /// The level at which it is set.
    default PolicyLevel level() {
        return switch (this) {
            case Everywhere() -> PolicyLevel.GLOBAL;
            case InEnvironment(var environment) -> PolicyLevel.ENVIRONMENT;
        };
    }
}
