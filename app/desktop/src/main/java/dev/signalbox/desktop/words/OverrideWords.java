package dev.signalbox.desktop.words;

import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.override.Constraint;
import dev.signalbox.domain.override.ObservedOverride;
import dev.signalbox.domain.override.OverrideEffect;
import dev.signalbox.domain.override.OverridePrefix;
import dev.signalbox.domain.override.OverrideStanding;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.override.Overrides;
import java.util.List;
import java.util.stream.Collectors;

/// The overrides in force, in words: which variable, since when, what it does to which flags, and what becomes of it in
/// the environment that is looked at (F18).
public final class OverrideWords {
    private static final int EACH_ON_ITS_OWN = 3;
    private static final int NAMED = 3;

    private OverrideWords() {}

    /// A line for each, or one for all where they are many; none where nothing is overridden.
    public static List<String> of(State state, Environment here) {
        List<ObservedOverride> inForce = Overrides.inForce(state);
        if (inForce.size() > EACH_ON_ITS_OWN) {
            return List.of(inForce.size() + " overrides are set in the store's environment: "
                    + inForce.stream().map(OverrideWords::setting).collect(Collectors.joining(", ")) + ".");
        }
        return inForce.stream().map(override -> line(state, here, override)).toList();
    }

    private static String line(State state, Environment here, ObservedOverride override) {
        return "Override " + setting(override) + " in the store's environment, since " + Times.utc(override.since())
                + " UTC" + ": " + effect(override.effect()) + ", for " + flags(state, override) + "."
                + standing(here, override);
    }

    private static String setting(ObservedOverride override) {
        return override.variable() + "=" + override.value();
    }

    private static String effect(OverrideEffect effect) {
        return switch (effect) {
            case OverrideEffect.Stop() -> "off for everybody";
            case OverrideEffect.Share(var percentage) -> "on for at most " + percentage;
            case OverrideEffect.By(var strategy) -> "on only for whom the strategy " + strategy.seedName() + " admits";
            case OverrideEffect.RollBackBySelf() -> "the store rolls back by itself";
            case OverrideEffect.OnlyTell() -> "the store tells of a bad verdict and does not act on it";
            case OverrideEffect.MaxErrorRate(double percent) -> "rolled back above " + percent + " % errors";
            case OverrideEffect.Unreadable(var problem) -> "nothing, because it cannot be read";
        };
    }

    private static String flags(State state, ObservedOverride override) {
        if (override.prefix().equals(OverridePrefix.GLOBAL)) {
            return "every flag";
        }
        List<FlagKey> flags = Overrides.flags(state, override);
        String named = flags.stream().limit(NAMED).map(FlagKey::value).collect(Collectors.joining(", "));
        return flags.size() <= NAMED ? named : named + " and " + (flags.size() - NAMED) + " more";
    }

    private static String standing(Environment here, ObservedOverride override) {
        OverrideStanding standing =
                new Constraint(Constraint.Raising.in(here.kind()), List.of(override)).standing(override);
        return switch (standing) {
            case IN_FORCE, IGNORED_UNREADABLE -> "";
            case LOWERS_ONLY -> " In " + here.name() + " it only lowers.";
            case IGNORED_RAISES -> " Not heeded in " + here.name() + ", because it would raise exposure.";
        };
    }
}
