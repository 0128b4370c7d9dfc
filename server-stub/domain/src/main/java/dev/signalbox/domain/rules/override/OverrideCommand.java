package dev.signalbox.domain.rules.override;

import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.override.OverridePrefix;
import dev.signalbox.domain.override.OverrideReading;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.ChapterCommand;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Direction;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import java.util.List;
import java.util.Optional;

/// A command on overrides.
public sealed interface OverrideCommand extends ChapterCommand {
    /// Lets variables that begin with `prefix` override the flag, or none beyond the global ones.
    record ConfigureOverrides(FlagKey flag, Optional<OverridePrefix> prefix) implements OverrideCommand {}

    /// Says what overrides the store's process has now: all of them. What it had before and has no more is
    /// cleared.
    record ObserveOverrides(List<OverrideReading> readings) implements OverrideCommand {
        public ObserveOverrides {
            readings = List.copyOf(readings);
        }
    }

    @Override
    default Permission needed(State state, Actor actor) {
        return switch (this) {
            case ConfigureOverrides configure -> Permission.CONFIGURE;
            case ObserveOverrides observe -> Permission.OPERATE_STORE;
        };
    }

    /// Another prefix may let an override go, and so may an observation.
    @Override
    default Direction direction(State state) {
        return Direction.RAISES;
    }

    @Override
    default Ruling decide(State state, Context context) {
        return OverrideRules.decide(state, this, context);
    }

    @Override
    default String subject() {
        return switch (this) {
            case ConfigureOverrides(var flag, var prefix) -> "overrides of " + flag;
            case ObserveOverrides observe -> "overrides";
        };
    }
}
