package dev.signalbox.domain.rules.health;

import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.PolicyScope;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.ChapterCommand;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Direction;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;

/// A command on how rollouts are judged.
public sealed interface HealthCommand extends ChapterCommand {
    /// Sets the figures for everything in `scope`, in place of what was set there; those left out are inherited.
    record SetWiderHealth(PolicyScope scope, HealthPolicy health) implements HealthCommand {}

    @Override
    default Permission needed(State state, Actor actor) {
        return switch (this) {
            case SetWiderHealth set -> Permission.SET_UP;
        };
    }

    @Override
    default Direction direction(State state) {
        return Direction.NEITHER;
    }

    @Override
    default Ruling decide(State state, Context context) {
        return switch (this) {
            case SetWiderHealth set -> HealthRules.set(state, set);
        };
    }

    @Override
    default String subject() {
        return switch (this) {
            case SetWiderHealth(var scope, var health) -> "health policy " + scope.key();
        };
    }
}
