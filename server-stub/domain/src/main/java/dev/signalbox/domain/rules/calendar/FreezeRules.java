package dev.signalbox.domain.rules.calendar;

import dev.signalbox.domain.bypass.BypassKind;
import dev.signalbox.domain.calendar.FreezeScope;
import dev.signalbox.domain.calendar.FreezeTime;
import dev.signalbox.domain.calendar.FreezeWindow;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import java.util.Optional;
import java.util.Set;

/// Rules on declaring and lifting freezes.
final class FreezeRules {
    private FreezeRules() {}

    static Ruling decide(State state, FreezeCommand command, Context context) {
        if (context.reason().isBlank()) {
            return Ruling.refuse(
                    Rule.REASON_REQUIRED,
                    "reason",
                    "Whoever is refused by a freeze, or meets it lifted, asks why.",
                    "Say why.");
        }
        return switch (command) {
            case FreezeCommand.DeclareFreeze declare -> declare(state, declare, context);
            case FreezeCommand.LiftFreeze lift -> lift(state, lift, context);
        };
    }

    private static Ruling declare(State state, FreezeCommand.DeclareFreeze declare, Context context) {
        if (state.of(Freezes.REGISTER).contains(declare.id())) {
            return Ruling.refuse(Rule.ALREADY_EXISTS, "id", "There is a freeze under that id.", "Give a new id.");
        }
        if (declare.time() instanceof FreezeTime.Once(var from, var to) && !to.isAfter(context.now())) {
            return Ruling.refuse(Rule.TIME_NOT_POSSIBLE, "to", "It would be over already.", "Give an end to come.");
        }
        return unknown(state, declare.scope())
                .orElseGet(() ->
                        Ruling.accept(new FreezeEvent.FreezeDeclared(declare.id(), declare.time(), declare.scope())));
    }

    private static Ruling lift(State state, FreezeCommand.LiftFreeze lift, Context context) {
        return state.of(Freezes.REGISTER)
                .get(lift.id())
                .map(freeze -> freeze.lifted().isPresent()
                        ? Ruling.accept()
                        : Ruling.accept(new FreezeEvent.FreezeLifted(freeze.id(), bypass(state, freeze, context))))
                .orElseGet(() -> Ruling.refuse(
                        Rule.UNKNOWN_FREEZE,
                        "freeze",
                        "There is no freeze under that id.",
                        "Give the id that the list of freezes shows."));
    }

    /// Lifting what holds production is allowed, and reviewed (F28).
    private static Optional<BypassKind> bypass(State state, FreezeWindow freeze, Context context) {
        Set<EnvironmentKey> frozen = freeze.scope().environments();
        boolean production = state.environments()
                .values()
                .filter(environment -> environment.kind() == EnvironmentKind.PRODUCTION)
                .anyMatch(environment -> frozen.isEmpty() || frozen.contains(environment.key()));
        return production && freeze.holdingAt(context.now()).isPresent()
                ? Optional.of(BypassKind.FREEZE_LIFTED)
                : Optional.empty();
    }

    private static Optional<Ruling> unknown(State state, FreezeScope scope) {
        Optional<Ruling> environment = scope.environments().stream()
                .filter(key -> !state.environments().contains(key))
                .sorted()
                .findFirst()
                .map(key -> Ruling.refuse(
                        Rule.UNKNOWN_ENVIRONMENT,
                        "environments",
                        "There is no environment '" + key + "'.",
                        "Name environments that exist, or none for all."));
        return environment.or(() -> scope.apps().stream()
                .filter(key -> !state.apps().contains(key))
                .sorted()
                .findFirst()
                .map(key -> Ruling.refuse(
                        Rule.UNKNOWN_APP,
                        "apps",
                        "There is no app '" + key + "'.",
                        "Name apps that exist, or none for all.")));
    }
}
