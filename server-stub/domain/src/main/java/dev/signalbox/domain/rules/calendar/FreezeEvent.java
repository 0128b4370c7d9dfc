package dev.signalbox.domain.rules.calendar;

import dev.signalbox.domain.bypass.BypassKind;
import dev.signalbox.domain.calendar.FreezeId;
import dev.signalbox.domain.calendar.FreezeScope;
import dev.signalbox.domain.calendar.FreezeTime;
import dev.signalbox.domain.calendar.FreezeWindow;
import dev.signalbox.domain.rules.ChapterEvent;
import dev.signalbox.domain.rules.Filed;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import java.util.List;
import java.util.Optional;

/// What happened to a freeze.
public sealed interface FreezeEvent extends ChapterEvent {
    /// The freeze it is about.
    FreezeId id();

    record FreezeDeclared(FreezeId id, FreezeTime time, FreezeScope scope) implements FreezeEvent {}

    /// @param bypass the safeguard that was gone round with it, if it was
    record FreezeLifted(FreezeId id, Optional<BypassKind> bypass) implements FreezeEvent {}

    @Override
    default Optional<BypassKind> bypassed() {
        return this instanceof FreezeLifted lifted ? lifted.bypass() : Optional.empty();
    }

    @Override
    default State fold(State state, LogEntry entry) {
        return switch (this) {
            case FreezeDeclared(var id, var time, var scope) ->
                state.filing(
                        Freezes.REGISTER,
                        new FreezeWindow(
                                id,
                                time,
                                scope,
                                entry.reason(),
                                entry.actor(),
                                entry.actorName(),
                                entry.at(),
                                Optional.empty()));
            case FreezeLifted(var id, var bypass) ->
                state.of(Freezes.REGISTER)
                        .get(id)
                        .map(freeze -> state.filing(
                                Freezes.REGISTER,
                                freeze.liftedBy(new FreezeWindow.Lifting(
                                        entry.actor(), entry.actorName(), entry.at(), entry.reason()))))
                        .orElse(state);
        };
    }

    @Override
    default List<Filed<?, ?>> files() {
        return List.of(new Filed<>(Freezes.REGISTER, id()));
    }

    @Override
    default String action() {
        return switch (this) {
            case FreezeDeclared declared -> "freeze.declared";
            case FreezeLifted lifted -> "freeze.lifted";
        };
    }
}
