package dev.signalbox.domain.rules.scope;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.SubjectKind;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.ChapterCommand;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Direction;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.scope.ScopeHold;

/// A command on a scope under a rollout: a publisher, repository or tenant.
public sealed interface ScopeCommand extends ChapterCommand {
    /// The rollout it is about.
    FlagAddress address();

    /// Gives the scope a stage of its own, above which it does not go.
    record HoldScope(FlagAddress address, ScopeHold hold) implements ScopeCommand {}

    /// Lets the scope inherit its stage again.
    record ReleaseScope(FlagAddress address, SubjectKind kind, String id) implements ScopeCommand {}

    @Override
    default Permission needed(State state, Actor actor) {
        return direction(state) == Direction.LOWERS ? Permission.LOWER : Permission.RAISE;
    }

    @Override
    default Direction direction(State state) {
        return switch (this) {
            case HoldScope(var where, var hold) ->
                Scopes.raises(state, where, hold) ? Direction.RAISES : Direction.LOWERS;
            case ReleaseScope release -> Direction.RAISES;
        };
    }

    @Override
    default Ruling decide(State state, Context context) {
        return ScopeRules.decide(state, this);
    }

    @Override
    default String subject() {
        return "scopes of " + address();
    }
}
