package dev.signalbox.desktop.policy;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.State;
import java.util.List;
import java.util.Optional;

/// Rollouts as they are chosen in a form.
final class Rollouts {
    private Rollouts() {}

    /// What can be chosen.
    static List<String> all(State state) {
        return state.rollouts().keys().sorted().map(FlagAddress::toString).toList();
    }

    /// The first that can be chosen; empty for none.
    static String first(State state) {
        return state.rollouts()
                .keys()
                .sorted()
                .map(FlagAddress::toString)
                .findFirst()
                .orElse("");
    }

    /// The one called `text`, if there is one.
    static Optional<Rollout> find(State state, String text) {
        return state.rollouts()
                .values()
                .filter(rollout -> rollout.address().toString().equals(text))
                .findFirst();
    }

    /// The one called `text`.
    static Rollout named(State state, String text) {
        return find(state, text)
                .orElseThrow(() -> new InvalidValueException(
                        "rollout", "none is chosen", "Choose one; lay one out if there is none."));
    }
}
