package dev.signalbox.desktop.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.desktop.widget.Status;
import dev.signalbox.domain.backout.ApiAct;
import dev.signalbox.domain.backout.Procedure;
import dev.signalbox.domain.backout.RollbackTarget;
import dev.signalbox.domain.backout.SeedProcedures;
import dev.signalbox.domain.backout.Step;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.domain.rules.backout.BackOutCommand;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rollback procedures: exactly what runs, and a rehearsal that a person records.
class ProcedureSectionTest {
    private static final String MIGRATION = "Reverse migration";

    private final PolicyRig rig;
    private final SectionModel<ProcedureField> model;

    ProcedureSectionTest(@TempDir Path folder) {
        rig = new PolicyRig(folder, Actors.RINA);
        model = rig.open(new ProcedureSection());
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void everyProcedureSaysItsBudgetAndWhetherItsRehearsalIsDue() {
        assertEquals(
                List.of(
                        "1 · Flag off. Needs no rehearsal. Within 1 min. 3 steps. For every flag.",
                        "1 · Flag off by the database. Needs no rehearsal. Within 1 min. 1 step. For every flag.",
                        "2 · Environment variable. Needs no rehearsal. Within 5 min. 3 steps. For every flag.",
                        "3 · Previous code. Needs no rehearsal. Within 15 min. 5 steps. For every flag.",
                        "4 · Reverse migration. Rehearsal due: production does not take it yet."
                                + " Within 30 min. 3 steps. For every flag."),
                model.shown().get().lines().stream().map(Line::spoken).toList());
    }

    @Test
    void chosenProcedureShowsExactlyWhatRuns() {
        model.choose("Environment variable");

        List<Fact> facts = model.shown().get().facts();
        assertTrue(facts.contains(Fact.figure("Budget", "5 min")));
        assertEquals(
                List.of(
                        Fact.code(
                                "1 · shell · Disable it by its variable",
                                "supabase secrets set FEATURE_ENABLED=false --project-ref {project}"),
                        Fact.code(
                                "2 · manual · Wait for the reload",
                                "The functions reload by themselves with the new secret."),
                        Fact.code(
                                "3 · shell · Verify that they answer",
                                "curl --fail https://{project}.supabase.co/functions/v1/health")),
                facts.stream().filter(fact -> fact.look() == Fact.Look.CODE).toList());
    }

    @Test
    void rehearsalIsRecordedInStagingWithItsResult() {
        model.choose(MIGRATION);
        model.send();
        assertEquals(
                Map.of(ProcedureField.RESULT, "It is empty. Say how it went: a rehearsal needs its result."),
                model.problems().get());

        model.type(ProcedureField.RESULT, "4 min, data intact");
        model.send();

        BackOutCommand recorded = new BackOutCommand.RecordRehearsal(MIGRATION, Fixtures.STAGING);
        assertEquals(List.of(recorded), rig.workbench.sent());
        rig.does(model, recorded);
        rig.clock.advance(Duration.ofDays(12));
        model.look();
        Line line = model.shown().get().lines().getLast();
        assertEquals(Optional.of(new Line.Badge(Status.HEALTHY, "Rehearsed 12 d ago")), line.badge());
    }

    @Test
    void procedureIsWrittenAndTakenAway() {
        model.begin();
        model.type(ProcedureField.NAME, "Drain the queue");
        model.type(ProcedureField.LEVEL, "2: Disable by environment variable");
        model.type(ProcedureField.TARGET, RollbackTarget.FLAG_OFF.label());
        model.type(ProcedureField.STEPS, "api Off = turn off\nshell Drain = queuectl drain 'a b'\nnothing");
        assertEquals(
                Map.of(
                        ProcedureField.STEPS,
                        "'nothing' is no step. Write api, shell, sql or manual, then a title, =, and what exactly"
                                + " runs."),
                model.problems().get());
        model.type(ProcedureField.STEPS, "api Off = turn off\nshell Drain = queuectl drain 'a b'");

        BackOutCommand saved = new BackOutCommand.SaveProcedure(new Procedure(
                "Drain the queue",
                RollbackLevel.CONFIGURATION,
                RollbackTarget.FLAG_OFF,
                Optional.empty(),
                RollbackLevel.CONFIGURATION.useWhen(),
                List.of(
                        new Step.Api("Off", ApiAct.TURN_OFF),
                        new Step.Shell("Drain", List.of("queuectl", "drain", "a b"))),
                Optional.empty()));
        assertEquals(List.of(saved), rig.workbench.kept());
        model.send();
        rig.does(model, saved);
        model.choose("Drain the queue");
        model.remove();
        assertEquals(
                Optional.of(new BackOutCommand.RetireProcedure("Drain the queue")),
                model.shown().get().command());
    }

    @Test
    void whatShipsCannotBeTakenAwayOrReplaced() {
        model.choose(MIGRATION);
        model.remove();
        assertEquals("This cannot be taken away.", model.said().get());

        model.begin();
        model.type(ProcedureField.NAME, MIGRATION);
        model.type(ProcedureField.STEPS, "manual Ask = Ask the database's owner");
        model.send();
        assertEquals(
                "Not sent. This would be refused: 'Reverse migration' is a procedure that ships with Signalbox."
                        + " Save yours under another name.",
                model.said().get());
    }

    @Test
    void stepsSurviveTheirText() {
        for (Procedure procedure : SeedProcedures.all()) {
            assertEquals(procedure.steps(), StepText.read(StepText.write(procedure.steps())));
        }
        List<Step> quoted = List.of(new Step.Shell("Say it", List.of("echo", "it's here", "", "a\\b", "\"c\"")));
        assertEquals(quoted, StepText.read(StepText.write(quoted)));
    }
}
