package dev.signalbox.desktop.words;

import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.rules.State;
import java.util.Comparator;
import java.util.List;

/// The order in which environments are shown everywhere.
public final class EnvironmentOrder {
    private EnvironmentOrder() {}

    /// The environments of `state`, production first.
    public static List<Environment> of(State state) {
        return state.environments()
                .values()
                .sorted(Comparator.comparing(Environment::kind)
                        .reversed()
                        .thenComparing(environment -> environment.key().value()))
                .toList();
    }
}
