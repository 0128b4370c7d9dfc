package dev.signalbox.domain.rules.override;

import dev.signalbox.domain.collection.Register;
import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.override.Constraint;
import dev.signalbox.domain.override.FlagPrefix;
import dev.signalbox.domain.override.ObservedOverride;
import dev.signalbox.domain.override.OverrideKey;
import dev.signalbox.domain.override.OverridePrefix;
import dev.signalbox.domain.rules.State;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The overrides that the store's process was met with, and what they do to flags.
public final class Overrides {
    /// By the variable's name. Cleared ones stay, and say so.
    public static final Register<String, ObservedOverride> REGISTER =
            new Register<>("override", ObservedOverride.class, ObservedOverride::variable);

    /// Flags that have variables of their own.
    public static final Register<FlagKey, FlagPrefix> PREFIXES =
            new Register<>("override-prefix", FlagPrefix.class, FlagPrefix::flag);

    private Overrides() {}

    /// What overrides do to the flag at `address`: its own, and the global ones.
    public static Constraint over(State state, FlagAddress address) {
        Table<String, ObservedOverride> observed = state.of(REGISTER);
        if (observed.size() == 0) {
            return Constraint.NONE;
        }
        Set<OverridePrefix> prefixes = prefixes(state, address.flag());
        List<ObservedOverride> own = prefixes.stream()
                .flatMap(prefix -> Stream.of(OverrideKey.values()).map(key -> key.variable(prefix)))
                .flatMap(variable -> observed.get(variable).stream())
                .toList();
        return Constraint.of(own, prefixes, kind(state, address));
    }

    /// The beginnings of variables that override `flag`.
    public static Set<OverridePrefix> prefixes(State state, FlagKey flag) {
        Set<OverridePrefix> prefixes = new TreeSet<>(Set.of(OverridePrefix.GLOBAL));
        prefix(state, flag).ifPresent(prefixes::add);
        return prefixes;
    }

    /// The beginning of the flag's own variables.
    public static Optional<OverridePrefix> prefix(State state, FlagKey flag) {
        return state.of(PREFIXES).get(flag).flatMap(FlagPrefix::prefix);
    }

    /// Every beginning of variables that matters to the tenant: what the store has to look for.
    public static Set<OverridePrefix> watched(State state) {
        Set<OverridePrefix> prefixes = new TreeSet<>(Set.of(OverridePrefix.GLOBAL));
        state.of(PREFIXES).values().flatMap(of -> of.prefix().stream()).forEach(prefixes::add);
        return prefixes;
    }

    /// The overrides in force, by name: what the banner shows.
    public static List<ObservedOverride> inForce(State state) {
        return state.of(REGISTER)
                .values()
                .filter(ObservedOverride::inForce)
                .sorted(Comparator.comparing(ObservedOverride::variable))
                .toList();
    }

    /// The flags that `override` is about: those with its prefix, or all for a global one.
    public static List<FlagKey> flags(State state, ObservedOverride override) {
        return override.prefix().equals(OverridePrefix.GLOBAL)
                ? state.flags().keys().sorted().toList()
                : state.of(PREFIXES)
                        .values()
                        .filter(of ->
                                of.prefix().filter(override.prefix()::equals).isPresent())
                        .map(FlagPrefix::flag)
                        .sorted()
                        .toList();
    }

    /// An environment nobody knows is treated as production: the careful reading.
    private static EnvironmentKind kind(State state, FlagAddress address) {
        return state.environments()
                .get(address.environment())
                .map(Environment::kind)
                .orElse(EnvironmentKind.PRODUCTION);
    }
}
