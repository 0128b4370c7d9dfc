package dev.signalbox.domain.rules.override;

import dev.signalbox.domain.override.FlagPrefix;
import dev.signalbox.domain.override.ObservedOverride;
import dev.signalbox.domain.override.OverridePrefix;
import dev.signalbox.domain.override.OverrideReading;
import dev.signalbox.domain.override.OverrideSource;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rules on overrides.
final class OverrideRules {
    private OverrideRules() {}

    static Ruling decide(State state, OverrideCommand command, Context context) {
        return switch (command) {
            case OverrideCommand.ConfigureOverrides configure -> configure(state, configure);
            case OverrideCommand.ObserveOverrides(var readings) -> observe(state, readings, context.now());
        };
    }

    private static Ruling configure(State state, OverrideCommand.ConfigureOverrides configure) {
        if (!state.flags().contains(configure.flag())) {
            return Ruling.refuse(
                    Rule.UNKNOWN_FLAG,
                    "flag",
                    "There is no flag '" + configure.flag() + "'.",
                    "Check the key, or create the flag.");
        }
        if (configure.prefix().filter(OverridePrefix.GLOBAL::equals).isPresent()) {
            return Ruling.refuse(
                    Rule.ALREADY_EXISTS,
                    "prefix",
                    OverridePrefix.GLOBAL + " overrides every flag already.",
                    "Give the flag a prefix of its own, or none.");
        }
        return Overrides.prefix(state, configure.flag()).equals(configure.prefix())
                ? Ruling.accept()
                : Ruling.accept(
                        new OverrideEvent.OverridesConfigured(new FlagPrefix(configure.flag(), configure.prefix())));
    }

    private static Ruling observe(State state, List<OverrideReading> readings, Instant now) {
        Set<String> seen = readings.stream().map(OverrideReading::variable).collect(Collectors.toSet());
        Stream<Event> gone = Overrides.inForce(state).stream()
                .filter(override -> !seen.contains(override.variable()))
                .map(override -> new OverrideEvent.OverrideCleared(override.cleared(now)));
        Stream<Event> met = readings.stream()
                .filter(reading -> !isKnown(state, reading))
                .map(reading -> new OverrideEvent.OverrideObserved(observed(reading, now)));
        return new Ruling.Accepted(Stream.concat(gone, met).toList());
    }

    private static boolean isKnown(State state, OverrideReading reading) {
        return state.of(Overrides.REGISTER)
                .get(reading.variable())
                .filter(ObservedOverride::inForce)
                .filter(override -> override.value().equals(reading.value())
                        && override.effect().equals(reading.effect()))
                .isPresent();
    }

    private static ObservedOverride observed(OverrideReading reading, Instant now) {
        return new ObservedOverride(
                reading.prefix(),
                reading.key(),
                reading.value(),
                reading.effect(),
                OverrideSource.ENVIRONMENT_VARIABLE,
                now,
                Optional.empty());
    }
}
