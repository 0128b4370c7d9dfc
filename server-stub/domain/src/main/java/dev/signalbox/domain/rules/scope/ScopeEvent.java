package dev.signalbox.domain.rules.scope;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.SubjectKind;
import dev.signalbox.domain.rules.ChapterEvent;
import dev.signalbox.domain.rules.Filed;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.scope.ScopeHold;
import java.util.List;
import java.util.Optional;

/// What happened to a scope under a rollout.
public sealed interface ScopeEvent extends ChapterEvent {
    /// The rollout it is about.
    FlagAddress address();

    record ScopeHeld(FlagAddress address, ScopeHold hold) implements ScopeEvent {}

    record ScopeReleased(FlagAddress address, SubjectKind kind, String id) implements ScopeEvent {}

    /// True when it lets the scope further up than before, given `state` just before it.
    default boolean raises(State state) {
        return switch (this) {
            case ScopeHeld(var where, var hold) -> Scopes.raises(state, where, hold);
            case ScopeReleased released -> true;
        };
    }

    @Override
    default State fold(State state, LogEntry entry) {
        return state.filing(
                Scopes.REGISTER,
                switch (this) {
                    case ScopeHeld(var where, var hold) ->
                        Scopes.of(state, where).with(hold);
                    case ScopeReleased(var where, var kind, var id) ->
                        Scopes.of(state, where).without(kind, id);
                });
    }

    @Override
    default List<Filed<?, ?>> files() {
        return List.of(new Filed<>(Scopes.REGISTER, address()));
    }

    @Override
    default Optional<FlagAddress> rollout() {
        return Optional.of(address());
    }

    @Override
    default Touched touches() {
        return Touched.ITS_ROLLOUT;
    }

    @Override
    default String action() {
        return switch (this) {
            case ScopeHeld held -> "scope.held";
            case ScopeReleased released -> "scope.released";
        };
    }
}
