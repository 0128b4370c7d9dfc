package dev.signalbox.domain.rules.backout;

import dev.signalbox.domain.backout.KeptProcedure;
import dev.signalbox.domain.backout.Procedure;
import dev.signalbox.domain.backout.Rehearsal;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.rules.ChapterEvent;
import dev.signalbox.domain.rules.Filed;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import java.util.List;
import java.util.Optional;

/// What happened to a procedure.
public sealed interface ProcedureEvent extends ChapterEvent {
    /// The procedure's name.
    String name();

    record ProcedureSaved(Procedure procedure) implements ProcedureEvent {
        @Override
        public String name() {
            return procedure.name();
        }
    }

    record ProcedureRetired(String name) implements ProcedureEvent {}

    /// A procedure that ships is kept from then on, with its rehearsal.
    record ProcedureRehearsed(String name, EnvironmentKey environment) implements ProcedureEvent {}

    @Override
    default State fold(State state, LogEntry entry) {
        return switch (this) {
            case ProcedureSaved(var procedure) -> offering(state, procedure);
            case ProcedureRetired(var name) ->
                state.of(BackOuts.PROCEDURES)
                        .get(name)
                        .map(kept -> state.filing(
                                BackOuts.PROCEDURES,
                                new KeptProcedure(kept.procedure(), KeptProcedure.Standing.RETIRED)))
                        .orElse(state);
            case ProcedureRehearsed(var name, var environment) ->
                BackOuts.named(state, name)
                        .map(procedure -> offering(
                                state,
                                procedure.rehearsed(Optional.of(
                                        new Rehearsal(environment, entry.at(), entry.actor(), entry.actorName())))))
                        .orElse(state);
        };
    }

    private static State offering(State state, Procedure procedure) {
        return state.filing(BackOuts.PROCEDURES, new KeptProcedure(procedure, KeptProcedure.Standing.OFFERED));
    }

    @Override
    default List<Filed<?, ?>> files() {
        return List.of(new Filed<>(BackOuts.PROCEDURES, name()));
    }

    @Override
    default String action() {
        return switch (this) {
            case ProcedureSaved event -> "rollback_procedure.saved";
            case ProcedureRetired event -> "rollback_procedure.retired";
            case ProcedureRehearsed event -> "rollback_procedure.rehearsed";
        };
    }
}
