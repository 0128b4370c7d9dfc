package dev.signalbox.domain.calendar;

import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.EnvironmentKey;
import java.util.Set;

/// What a freeze covers.
///
/// @param environments these only; none: all of them
/// @param apps these only; none: all of them
public record FreezeScope(Set<EnvironmentKey> environments, Set<AppKey> apps) {
    /// Every flag in every environment.
    public static final FreezeScope EVERYTHING = new FreezeScope(Set.of(), Set.of());

    public FreezeScope {
        environments = Set.copyOf(environments);
        apps = Set.copyOf(apps);
    }

    /// True when it covers the flags of `app` in `environment`.
    public boolean covers(EnvironmentKey environment, AppKey app) {
        return (environments.isEmpty() || environments.contains(environment)) && (apps.isEmpty() || apps.contains(app));
    }
}
