package dev.signalbox.protocol.body;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.override.Constraint;
import dev.signalbox.domain.override.ObservedOverride;
import dev.signalbox.domain.override.OverrideStanding;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.override.Overrides;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// An override in force, as the banner shows it.
///
/// @param flags those it is about
/// @param standings what becomes of it, by environment
public record OverrideAnswer(
        String variable,
        ObservedOverride override,
        List<FlagKey> flags,
        Map<EnvironmentKey, OverrideStanding> standings) {
    /// Every override in force in `state`, by name.
    public static List<OverrideAnswer> of(State state) {
        return Overrides.inForce(state).stream()
                .map(override -> new OverrideAnswer(
                        override.variable(), override, Overrides.flags(state, override), standings(state, override)))
                .toList();
    }

    private static Map<EnvironmentKey, OverrideStanding> standings(State state, ObservedOverride override) {
        Map<EnvironmentKey, OverrideStanding> standings = new TreeMap<>();
        state.environments()
                .values()
                .forEach(environment -> standings.put(
                        environment.key(),
                        new Constraint(Constraint.Raising.in(environment.kind()), List.of(override))
                                .standing(override)));
        return standings;
    }
}
