package dev.signalbox.protocol.json;

import static dev.signalbox.protocol.json.Examples.ADDRESS;
import static dev.signalbox.protocol.json.Examples.NOON;

import dev.signalbox.domain.backout.ApiAct;
import dev.signalbox.domain.backout.BackOut;
import dev.signalbox.domain.backout.BackOutId;
import dev.signalbox.domain.backout.BackOutPhase;
import dev.signalbox.domain.backout.Fact;
import dev.signalbox.domain.backout.KeptProcedure;
import dev.signalbox.domain.backout.Procedure;
import dev.signalbox.domain.backout.Rehearsal;
import dev.signalbox.domain.backout.RollbackTarget;
import dev.signalbox.domain.backout.Step;
import dev.signalbox.domain.backout.StepOutcome;
import dev.signalbox.domain.backout.StepResult;
import dev.signalbox.domain.bypass.BypassKind;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.backout.BackOutCommand;
import dev.signalbox.domain.rules.backout.BackOutEvent;
import dev.signalbox.domain.rules.backout.ProcedureEvent;
import java.util.List;
import java.util.Optional;

/// One of everything that is stored or sent of rollbacks.
final class BackOutExamples {
    private static final BackOutId BACK_OUT = BackOutId.parse("00000000-0000-4000-8000-0000000000b1");
    private static final BackOutId NEXT = BackOutId.parse("00000000-0000-4000-8000-0000000000b2");
    private static final EnvironmentKey STAGING = new EnvironmentKey("staging");
    private static final List<Fact> FACTS = List.of(new Fact("project", "abcd"));

    private BackOutExamples() {}

    static Procedure procedure() {
        return new Procedure(
                "Every kind of step",
                RollbackLevel.DATABASE,
                RollbackTarget.REVERSE_MIGRATION,
                Optional.of(ADDRESS.flag()),
                List.of("The data is wrong"),
                List.of(
                        new Step.Api("Turn it off", ApiAct.TURN_OFF),
                        new Step.Shell("Deploy", List.of("supabase", "deploy", "--project-ref", "{project}")),
                        new Step.Sql("Count", "SELECT COUNT(*) FROM affected_table;"),
                        new Step.Manual("Look", "Open {flag}")),
                Optional.of(new Rehearsal(STAGING, NOON, "rina", "Rina")));
    }

    static KeptProcedure kept() {
        return new KeptProcedure(procedure(), KeptProcedure.Standing.OFFERED);
    }

    static BackOut backOut() {
        return new BackOut(
                BACK_OUT,
                ADDRESS,
                procedure(),
                FACTS,
                Optional.of(IncidentExamples.INCIDENT),
                NOON,
                "ivo",
                "Ivo",
                new BackOutPhase.Executing(1),
                Optional.of(NOON.plusSeconds(5)),
                List.of(new StepResult(0, StepOutcome.DONE, "", NOON.plusSeconds(9), "ivo", "Ivo")));
    }

    /// Every phase but that of [#backOut].
    static List<BackOutPhase> phases() {
        return List.of(
                new BackOutPhase.Proposed(),
                new BackOutPhase.Contained(),
                new BackOutPhase.Verifying(),
                new BackOutPhase.Done(NOON),
                new BackOutPhase.Failed(2, NOON),
                new BackOutPhase.Escalated(NEXT, NOON));
    }

    static List<Event> events() {
        return List.of(
                new ProcedureEvent.ProcedureSaved(procedure()),
                new ProcedureEvent.ProcedureRetired("Every kind of step"),
                new ProcedureEvent.ProcedureRehearsed("Every kind of step", STAGING),
                new BackOutEvent.BackOutProposed(
                        BACK_OUT,
                        ADDRESS,
                        procedure(),
                        FACTS,
                        Optional.of(IncidentExamples.INCIDENT),
                        Optional.of(BypassKind.UNREHEARSED_SQL)),
                new BackOutEvent.BackOutContained(BACK_OUT, ADDRESS),
                new BackOutEvent.StepRecorded(BACK_OUT, ADDRESS, 1, StepOutcome.FAILED, "no answer"),
                new BackOutEvent.BackOutVerified(BACK_OUT, ADDRESS),
                new BackOutEvent.BackOutFailed(BACK_OUT, ADDRESS),
                new BackOutEvent.BackOutEscalated(BACK_OUT, ADDRESS, NEXT));
    }

    static List<Command> commands() {
        return List.of(
                new BackOutCommand.SaveProcedure(procedure()),
                new BackOutCommand.RetireProcedure("Every kind of step"),
                new BackOutCommand.RecordRehearsal("Every kind of step", STAGING),
                new BackOutCommand.ProposeBackOut(
                        BACK_OUT,
                        ADDRESS,
                        "Every kind of step",
                        FACTS,
                        Optional.empty(),
                        BackOutCommand.Unrehearsed.REFUSE),
                new BackOutCommand.ContainBackOut(BACK_OUT),
                new BackOutCommand.RecordStep(BACK_OUT, 1, StepOutcome.SKIPPED, "not needed"),
                new BackOutCommand.FinishBackOut(BACK_OUT, BackOutCommand.Ending.VERIFIED),
                new BackOutCommand.EscalateBackOut(
                        BACK_OUT, NEXT, "Reverse migration", FACTS, BackOutCommand.Unrehearsed.TAKE));
    }
}
