package dev.signalbox.domain.rules.backout;

import static dev.signalbox.domain.rules.backout.BackOutMatrix.BACK_OUT;
import static dev.signalbox.domain.rules.backout.BackOutMatrix.HOUSE;
import static dev.signalbox.domain.rules.backout.BackOutMatrix.NEXT;
import static dev.signalbox.domain.rules.backout.BackOutMatrix.escalate;
import static dev.signalbox.domain.rules.backout.BackOutMatrix.finish;
import static dev.signalbox.domain.rules.backout.BackOutMatrix.propose;
import static dev.signalbox.domain.rules.backout.BackOutMatrix.record;
import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.IN_STAGING;
import static dev.signalbox.domain.testing.World.IVO;
import static dev.signalbox.domain.testing.World.RINA;
import static dev.signalbox.domain.testing.World.STAGING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.backout.ApiAct;
import dev.signalbox.domain.backout.BackOut;
import dev.signalbox.domain.backout.BackOutId;
import dev.signalbox.domain.backout.BackOutPhase;
import dev.signalbox.domain.backout.Escalation;
import dev.signalbox.domain.backout.Procedure;
import dev.signalbox.domain.backout.Rehearsal;
import dev.signalbox.domain.backout.RollbackTarget;
import dev.signalbox.domain.backout.SeedProcedures;
import dev.signalbox.domain.backout.Step;
import dev.signalbox.domain.backout.StepOutcome;
import dev.signalbox.domain.backout.StepResult;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.guidance.Countdown;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Backing a rollout out: contained first, then step by step, to an end that somebody saw
/// (S2-83..96, X-13).
final class BackOutRulesTest {
    private static final BackOutCommand.Unrehearsed REFUSE = BackOutCommand.Unrehearsed.REFUSE;
    private static final Command CONTAIN = new BackOutCommand.ContainBackOut(BACK_OUT);

    private final World world = World.runningAt(3);

    @Test
    void containingIsLevelOneWhateverTheProcedure() {
        world.does(IVO, propose("Previous code", REFUSE));
        assertEquals(new BackOutPhase.Proposed(), backOut().phase());
        world.later(Duration.ofSeconds(8));

        assertEquals(
                List.of(
                        new Event.RolledBack(IN_PRODUCTION, 3, new Grounds.ByHand()),
                        new BackOutEvent.BackOutContained(BACK_OUT, IN_PRODUCTION)),
                world.does(IVO, CONTAIN));

        assertEquals(new BackOutPhase.Contained(), backOut().phase());
        assertEquals(Duration.ofSeconds(8), backOut().containment().spent(world.now()));
        assertEquals(Duration.ofMinutes(15), backOut().completion().budget());
        assertEquals(Ruling.accept(), world.tries(IVO, "", CONTAIN));
    }

    @Test
    void whatIsOffAlreadyIsContainedFromTheStart() {
        world.does(IVO, new Command.EngageStop(World.stop(1), new StopScope.Everything()));

        world.does(IVO, propose("Previous code", REFUSE));

        assertEquals(Optional.of(world.now()), backOut().containedAt());
        assertEquals(Ruling.accept(), world.tries(IVO, "", propose("Flag off", REFUSE)));
    }

    @Test
    void stepsAreRecordedInOrderWithWhoAndWhen() {
        world.does(IVO, propose("Flag off", REFUSE));
        world.refuses(Rule.NOT_CONTAINED, "rollback", IVO, record(0, StepOutcome.DONE, ""));
        world.does(IVO, CONTAIN);

        world.refuses(Rule.WRONG_PHASE, "step", IVO, record(1, StepOutcome.DONE, ""));
        world.does(IVO, record(0, StepOutcome.DONE, ""));
        world.does(IVO, record(1, StepOutcome.DONE, "by the console"));
        assertEquals(new BackOutPhase.Executing(2), backOut().phase());
        world.refuses(Rule.REASON_REQUIRED, "note", IVO, record(2, StepOutcome.SKIPPED, " "));
        world.does(IVO, record(2, StepOutcome.SKIPPED, "seen on the board"));

        assertEquals(new BackOutPhase.Verifying(), backOut().phase());
        assertEquals(
                new StepResult(1, StepOutcome.DONE, "by the console", world.now(), "ivo", "Ivo"),
                backOut().results().get(1));
        world.refuses(Rule.REASON_REQUIRED, "reason", IVO, "", finish(BackOutCommand.Ending.VERIFIED));
        world.does(IVO, finish(BackOutCommand.Ending.VERIFIED));
        assertEquals(new BackOutPhase.Done(world.now()), backOut().phase());
        assertEquals(
                List.of(
                        "rollback.proposed",
                        "rollback",
                        "rollback.contained",
                        "rollback.step_done",
                        "rollback.step_done",
                        "rollback.step_skipped",
                        "rollback.verified"),
                actions().subList(actions().size() - 7, actions().size()));
    }

    @Test
    void failedStepMayBeDoneAgain() {
        world.does(IVO, propose("Flag off", REFUSE));
        world.does(IVO, CONTAIN);
        world.does(IVO, record(0, StepOutcome.FAILED, "no answer"));
        assertEquals(new BackOutPhase.Failed(0, world.now()), backOut().phase());

        world.does(IVO, record(0, StepOutcome.DONE, ""));

        assertEquals(new BackOutPhase.Executing(1), backOut().phase());
        assertEquals(2, backOut().results().size());
        world.refuses(Rule.WRONG_PHASE, "rollback", IVO, finish(BackOutCommand.Ending.VERIFIED));
    }

    @Test
    void nextLevelIsPromptedForAtEightyPercentOrOnceItFailed() {
        world.does(IVO, propose("Environment variable", REFUSE));
        var proposed = world.now();

        assertEquals(Optional.empty(), Escalation.of(backOut(), proposed.plusSeconds(239)));
        assertEquals(
                Optional.of(new Escalation(RollbackLevel.CODE, "80 % of its 5 min are over.")),
                Escalation.of(backOut(), proposed.plusSeconds(240)));
        assertEquals(
                Optional.of(new Escalation(RollbackLevel.CODE, "Its 5 min are over.")),
                Escalation.of(backOut(), proposed.plusSeconds(301)));
        world.does(IVO, CONTAIN);
        world.does(IVO, record(0, StepOutcome.FAILED, "no answer"));
        assertEquals(Optional.of(new Escalation(RollbackLevel.CODE, "It failed.")), Escalation.of(backOut(), proposed));
    }

    @Test
    void escalatedBackOutHandsOverToAHigherLevel() {
        world.does(IVO, propose("Environment variable", REFUSE));
        world.does(IVO, CONTAIN);
        world.does(IVO, finish(BackOutCommand.Ending.DID_NOT_HELP));
        world.later(Duration.ofMinutes(1));

        world.refuses(Rule.NOT_HIGHER, "name", IVO, escalate("Flag off"));
        world.refuses(Rule.UNKNOWN_PROCEDURE, "name", IVO, escalate("Nope"));
        world.does(IVO, escalate("Previous code"));

        assertEquals(new BackOutPhase.Escalated(NEXT, world.now()), backOut().phase());
        BackOut next = backOut(NEXT);
        assertEquals(new BackOutPhase.Contained(), next.phase());
        assertEquals(RollbackLevel.CODE, next.level());
        assertEquals(List.of(next), BackOuts.open(world.state()));
        assertEquals(List.of(next, backOut()), BackOuts.of(world.state(), IN_PRODUCTION));
        assertEquals(Optional.empty(), Escalation.of(backOut(), world.now().plusSeconds(86_400)));
        world.refuses(Rule.WRONG_PHASE, "rollback", IVO, escalate("Previous code"));
    }

    @Test
    void highestLevelPromptsForNothing() {
        world.does(IVO, propose("Reverse migration", BackOutCommand.Unrehearsed.TAKE));

        assertEquals(Optional.empty(), Escalation.of(backOut(), world.now().plusSeconds(86_400)));
        assertEquals(
                Countdown.Standing.OVER,
                backOut().completion().standing(world.now().plusSeconds(1_801)));
    }

    @Test
    void sqlThatWasNeverTriedInStagingIsRefusedInProduction() {
        world.refuses(Rule.REHEARSAL_REQUIRED, "name", IVO, propose("Reverse migration", REFUSE));
        world.refuses(
                Rule.REASON_REQUIRED, "reason", IVO, "", propose("Reverse migration", BackOutCommand.Unrehearsed.TAKE));
        Command rehearsed = new BackOutCommand.RecordRehearsal("Reverse migration", STAGING);
        world.refuses(Rule.REASON_REQUIRED, "reason", RINA, "", rehearsed);
        world.does(RINA, rehearsed);

        world.does(IVO, propose("Reverse migration", REFUSE));

        assertEquals(
                Optional.of(new Rehearsal(STAGING, world.now(), "rina", "Rina")),
                backOut().procedure().rehearsal());
    }

    @ParameterizedTest
    @EnumSource(value = EnvironmentKind.class, mode = EnumSource.Mode.EXCLUDE, names = "STAGING")
    void rehearsalIsInStagingAndNowhereElse(EnvironmentKind kind) {
        EnvironmentKey elsewhere = new EnvironmentKey("elsewhere");
        world.does(World.SAM, new Command.CreateEnvironment(new Environment(elsewhere, kind, "Elsewhere")));

        world.refuses(
                Rule.REHEARSAL_REQUIRED,
                "environment",
                RINA,
                new BackOutCommand.RecordRehearsal("Reverse migration", elsewhere));
    }

    @Test
    void levelOneThatShipsWaitsForNoRehearsalAndSomebodysOwnSqlDoes() {
        world.does(
                RINA,
                new BackOutCommand.SaveProcedure(new Procedure(
                        "Our way off",
                        RollbackLevel.FLAG_OFF,
                        RollbackTarget.FLAG_OFF,
                        Optional.empty(),
                        List.of(),
                        SeedProcedures.flagOffByDatabase().steps(),
                        Optional.empty())));

        world.refuses(Rule.REHEARSAL_REQUIRED, "name", IVO, propose("Our way off", REFUSE));
        world.does(IVO, propose("Flag off by the database", REFUSE));

        assertEquals(new BackOutPhase.Proposed(), backOut().phase());
    }

    @Test
    void stagingNeedsNoRehearsal() {
        world.does(RINA, World.plan(IN_STAGING));

        world.does(
                IVO,
                new BackOutCommand.ProposeBackOut(
                        BACK_OUT, IN_STAGING, "Reverse migration", List.of(), Optional.empty(), REFUSE));

        assertEquals(new BackOutPhase.Contained(), backOut().phase());
    }

    @Test
    void changedProcedureHasToBeRehearsedAgain() {
        Procedure migration = migration("SELECT 1;");
        world.does(RINA, new BackOutCommand.SaveProcedure(migration));
        world.does(RINA, new BackOutCommand.RecordRehearsal(migration.name(), STAGING));
        assertEquals(Ruling.accept(), world.tries(RINA, "", new BackOutCommand.SaveProcedure(migration)));
        world.does(IVO, propose(migration.name(), REFUSE));
        world.does(RINA, new BackOutCommand.SaveProcedure(migration("SELECT 2;")));

        world.refuses(
                Rule.REHEARSAL_REQUIRED,
                "name",
                IVO,
                new BackOutCommand.EscalateBackOut(BACK_OUT, NEXT, migration.name(), List.of(), REFUSE));
        assertEquals(
                List.of(new Step.Sql("Revert", "SELECT 1;")),
                backOut().procedure().steps());
    }

    @Test
    void ownProceduresAreOfferedBeforeThoseThatShipAndByLevel() {
        world.does(RINA, new BackOutCommand.SaveProcedure(HOUSE));

        assertEquals(
                List.of(
                        "Flag off",
                        "Flag off by the database",
                        "Environment variable",
                        "House way",
                        "Previous code",
                        "Reverse migration"),
                names());
        world.does(RINA, new BackOutCommand.RetireProcedure("House way"));
        assertEquals(5, names().size());
        world.refuses(Rule.UNKNOWN_PROCEDURE, "name", RINA, new BackOutCommand.RetireProcedure("House way"));
        world.refuses(Rule.UNKNOWN_PROCEDURE, "name", RINA, new BackOutCommand.RetireProcedure("Flag off"));
        world.refuses(
                Rule.ALREADY_EXISTS,
                "procedure.name",
                RINA,
                new BackOutCommand.SaveProcedure(SeedProcedures.flagOff()));
    }

    @Test
    void apiStepsAreCommandsOfTheRuleBook() {
        assertEquals(
                Optional.of(new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand())),
                BackOuts.command(world.state(), ApiAct.TURN_OFF, IN_PRODUCTION));
        assertEquals(
                Optional.of(new Command.MoveToStage(IN_PRODUCTION, 2)),
                BackOuts.command(world.state(), ApiAct.PREVIOUS_STAGE, IN_PRODUCTION));
        assertEquals(Optional.empty(), BackOuts.command(world.state(), ApiAct.READ_LOG, IN_PRODUCTION));
    }

    private Procedure migration(String sql) {
        return new Procedure(
                "Our migration",
                RollbackLevel.DATABASE,
                RollbackTarget.REVERSE_MIGRATION,
                Optional.of(IN_PRODUCTION.flag()),
                List.of(),
                List.of(new Step.Sql("Revert", sql)),
                Optional.empty());
    }

    private List<String> names() {
        return BackOuts.offered(world.state()).stream().map(Procedure::name).toList();
    }

    private List<String> actions() {
        return world.log().stream().map(LogEntry::event).map(Event::action).toList();
    }

    private BackOut backOut() {
        return backOut(BACK_OUT);
    }

    private BackOut backOut(BackOutId id) {
        return world.state().of(BackOuts.REGISTER).get(id).orElseThrow();
    }
}
