package dev.signalbox.domain.rules.bypass;

import dev.signalbox.domain.bypass.BypassId;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.ChapterCommand;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Direction;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;

/// A command on the ledger. Nobody enters a bypass by hand: the rules do.
public sealed interface BypassCommand extends ChapterCommand {
    /// Says that somebody else has looked at the bypass; the submission's reason says what they
    /// found.
    record ReviewBypass(BypassId bypass) implements BypassCommand {}

    @Override
    default Permission needed(State state, Actor actor) {
        return Permission.RESUME;
    }

    @Override
    default Direction direction(State state) {
        return Direction.NEITHER;
    }

    @Override
    default Ruling decide(State state, Context context) {
        return switch (this) {
            case ReviewBypass(var bypass) -> BypassRules.review(state, bypass, context);
        };
    }

    @Override
    default String subject() {
        return switch (this) {
            case ReviewBypass(var bypass) -> "bypass " + bypass;
        };
    }
}
