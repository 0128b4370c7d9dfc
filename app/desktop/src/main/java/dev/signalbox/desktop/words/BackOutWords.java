package dev.signalbox.desktop.words;

import dev.signalbox.domain.backout.Procedure;
import dev.signalbox.domain.rules.backout.BackOutCommand;
import dev.signalbox.domain.rules.backout.BackOutEvent;
import dev.signalbox.domain.rules.backout.ProcedureEvent;

/// Commands and events on rollback procedures and their executions, in words.
final class BackOutWords {
    private BackOutWords() {}

    static String of(BackOutCommand command) {
        return switch (command) {
            case BackOutCommand.SaveProcedure(var procedure) -> "Save the rollback procedure " + named(procedure);
            case BackOutCommand.RetireProcedure(var name) -> "Retire the rollback procedure " + name;
            case BackOutCommand.RecordRehearsal(var name, var environment) ->
                "Record that " + name + " was rehearsed in " + environment;
            case BackOutCommand.ProposeBackOut propose -> "Back " + propose.rollout() + " out by " + propose.name();
            case BackOutCommand.ContainBackOut contain -> "Turn the flag off";
            case BackOutCommand.RecordStep step ->
                "Record step " + (step.step() + 1) + " as " + step.outcome().word();
            case BackOutCommand.FinishBackOut finish ->
                switch (finish.ending()) {
                    case VERIFIED -> "Say that the rollback helped";
                    case DID_NOT_HELP -> "Say that the rollback did not help";
                };
            case BackOutCommand.EscalateBackOut escalate -> "Escalate to " + escalate.name();
        };
    }

    static String of(BackOutEvent event) {
        return switch (event) {
            case BackOutEvent.BackOutProposed proposed -> "Rollback begun: " + named(proposed.procedure());
            case BackOutEvent.BackOutContained contained -> "Rollback: the flag is off";
            case BackOutEvent.StepRecorded step ->
                "Rollback: step " + (step.step() + 1) + " " + step.outcome().word() + noted(step.note());
            case BackOutEvent.BackOutVerified verified -> "Rollback: it helped";
            case BackOutEvent.BackOutFailed failed -> "Rollback: it did not help";
            case BackOutEvent.BackOutEscalated escalated -> "Rollback: the next level takes over";
        };
    }

    static String of(ProcedureEvent event) {
        return switch (event) {
            case ProcedureEvent.ProcedureSaved(var procedure) -> "Saved the rollback procedure " + named(procedure);
            case ProcedureEvent.ProcedureRetired(var name) -> "Retired the rollback procedure " + name;
            case ProcedureEvent.ProcedureRehearsed(var name, var environment) ->
                "Rehearsed the rollback procedure " + name + " in " + environment;
        };
    }

    private static String named(Procedure procedure) {
        return procedure.name() + ", level " + procedure.level().number();
    }

    private static String noted(String note) {
        return note.isBlank() ? "" : ": " + note;
    }
}
