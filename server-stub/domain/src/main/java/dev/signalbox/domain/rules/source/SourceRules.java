package dev.signalbox.domain.rules.source;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.source.KeptSource;
import dev.signalbox.domain.source.SourceKey;
import java.time.Duration;
import java.util.Optional;

/// Rules on sources of metrics.
final class SourceRules {
    /// How long ago a reading may be from: as long as minutes are kept by themselves.
    private static final Duration OLDEST_READING = Duration.ofDays(35);

    private SourceRules() {}

    static Ruling decide(State state, SourceCommand command, Context context) {
        return switch (command) {
            case SourceCommand.SaveSource(var source) ->
                unknownRollout(state, source.address())
                        .orElseGet(() -> Ruling.accept(new SourceEvent.SourceSaved(source)));
            case SourceCommand.RetireSource(var key) -> retire(state, key);
            case SourceCommand.EnterReading enter -> enter(state, enter, context);
        };
    }

    private static Ruling retire(State state, SourceKey key) {
        boolean inUse = state.of(Sources.REGISTER)
                .get(key)
                .filter(kept -> kept.standing() == KeptSource.Standing.IN_USE)
                .isPresent();
        return inUse
                ? Ruling.accept(new SourceEvent.SourceRetired(key))
                : Ruling.refuse(
                        Rule.UNKNOWN_SOURCE,
                        "source",
                        "There is no source '" + key + "' in use.",
                        "Name one that is asked now.");
    }

    private static Ruling enter(State state, SourceCommand.EnterReading enter, Context context) {
        Duration age = Duration.between(enter.reading().at(), context.now());
        if (age.isNegative() || age.compareTo(OLDEST_READING) > 0) {
            return Ruling.refuse(
                    Rule.TIME_NOT_POSSIBLE,
                    "at",
                    "The reading is from the future, or older than 35 days.",
                    "Give when it was so.");
        }
        if (context.reason().isBlank()) {
            return Ruling.refuse(
                    Rule.REASON_REQUIRED, "reason", "The reading names no origin.", "Say where you read it.");
        }
        return unknownRollout(state, enter.address())
                .orElseGet(() -> Ruling.accept(
                        new SourceEvent.ReadingEntered(enter.address(), enter.variant(), enter.reading())));
    }

    private static Optional<Ruling> unknownRollout(State state, FlagAddress address) {
        return state.rollouts().contains(address)
                ? Optional.empty()
                : Optional.of(Ruling.refuse(
                        Rule.UNKNOWN_ROLLOUT,
                        "flag",
                        "There is no rollout of " + address + ".",
                        "Plan the rollout first."));
    }
}
