package dev.signalbox.domain.rules.calendar;

import dev.signalbox.domain.calendar.FreezeId;
import dev.signalbox.domain.calendar.FreezeScope;
import dev.signalbox.domain.calendar.FreezeTime;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.ChapterCommand;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Direction;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;

/// A command on a freeze.
public sealed interface FreezeCommand extends ChapterCommand {
    /// The freeze it is about.
    FreezeId id();

    /// Freezes what `scope` covers, for the submission's reason.
    record DeclareFreeze(FreezeId id, FreezeTime time, FreezeScope scope) implements FreezeCommand {}

    /// Ends it for good, for the submission's reason.
    record LiftFreeze(FreezeId id) implements FreezeCommand {}

    @Override
    default Permission needed(State state, Actor actor) {
        return switch (this) {
            case DeclareFreeze declare -> Permission.CONFIGURE;
            case LiftFreeze lift -> Permission.RAISE;
        };
    }

    @Override
    default Direction direction(State state) {
        return switch (this) {
            case DeclareFreeze declare -> Direction.NEITHER;
            case LiftFreeze lift -> Direction.RAISES;
        };
    }

    @Override
    default Ruling decide(State state, Context context) {
        return FreezeRules.decide(state, this, context);
    }

    @Override
    default String subject() {
        return "freeze " + id();
    }
}
