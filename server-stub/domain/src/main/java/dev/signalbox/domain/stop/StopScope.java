package dev.signalbox.domain.stop;

import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;

/// What a stop covers: four widths (F1).
public sealed interface StopScope {
    /// Every flag of every tenant in every environment.
    record Everything() implements StopScope {}

    /// Every flag of the tenant in one environment.
    record WholeEnvironment(EnvironmentKey environment) implements StopScope {}

    /// Every flag of one app in one environment.
    record WholeApp(AppKey app, EnvironmentKey environment) implements StopScope {}

    /// One flag in one environment.
    record OneFlag(FlagKey flag, EnvironmentKey environment) implements StopScope {}

    /// True when the flag at `address`, which belongs to `app`, is covered.
    default boolean covers(FlagAddress address, AppKey app) {
        return switch (this) {
            case Everything() -> true;
            case WholeEnvironment(EnvironmentKey environment) -> environment.equals(address.environment());
            case WholeApp(AppKey stopped, EnvironmentKey environment) ->
                stopped.equals(app) && environment.equals(address.environment());
            case OneFlag(FlagKey flag, EnvironmentKey environment) ->
                flag.equals(address.flag()) && environment.equals(address.environment());
        };
    }

    /// True when `environment` lies in it, wholly or in part.
    default boolean touches(EnvironmentKey environment) {
        return switch (this) {
            case Everything() -> true;
            case WholeEnvironment(EnvironmentKey covered) -> covered.equals(environment);
            case WholeApp(AppKey app, EnvironmentKey covered) -> covered.equals(environment);
            case OneFlag(FlagKey flag, EnvironmentKey covered) -> covered.equals(environment);
        };
    }
}
