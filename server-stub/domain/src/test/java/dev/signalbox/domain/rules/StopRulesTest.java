package dev.signalbox.domain.rules;

import static dev.signalbox.domain.testing.World.ANA;
import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.IN_STAGING;
import static dev.signalbox.domain.testing.World.IVO;
import static dev.signalbox.domain.testing.World.PRODUCTION;
import static dev.signalbox.domain.testing.World.RINA;
import static dev.signalbox.domain.testing.World.STAGING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.testing.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Stopping is easy for one person; starting again is hard for two.
final class StopRulesTest {
    private static final StopId FIRST = World.stop(1);
    private static final StopId SECOND = World.stop(2);
    private static final StopScope ALL_PRODUCTION = new StopScope.WholeEnvironment(PRODUCTION);
    private static final Command ROLL_BACK = new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand());
    private static final Command UNDO = new Command.UndoRollBack(IN_PRODUCTION);

    @Test
    void stopNeedsNoReasonAndCountsOnce() {
        World world = World.runningAt(3);

        assertEquals(Ruling.accept(new Event.StopEngaged(FIRST, ALL_PRODUCTION)), world.tries(IVO, "", stop(FIRST)));
        assertEquals(Ruling.accept(), world.tries(IVO, "", stop(FIRST)));
    }

    @Test
    void stopOfWhatIsNotThereIsRefused() {
        World world = World.furnished();
        EnvironmentKey mars = new EnvironmentKey("mars");

        world.refuses(
                Rule.UNKNOWN_ENVIRONMENT,
                "environment",
                IVO,
                new Command.EngageStop(FIRST, new StopScope.WholeEnvironment(mars)));
        world.refuses(
                Rule.UNKNOWN_APP,
                "app",
                IVO,
                new Command.EngageStop(FIRST, new StopScope.WholeApp(new AppKey("none"), PRODUCTION)));
        world.refuses(
                Rule.UNKNOWN_ENVIRONMENT,
                "environment",
                IVO,
                new Command.EngageStop(FIRST, new StopScope.WholeApp(World.APP, mars)));
        world.refuses(
                Rule.UNKNOWN_FLAG,
                "flag",
                IVO,
                new Command.EngageStop(FIRST, new StopScope.OneFlag(new FlagKey("none"), PRODUCTION)));
        world.refuses(
                Rule.UNKNOWN_ENVIRONMENT,
                "environment",
                IVO,
                new Command.EngageStop(FIRST, new StopScope.OneFlag(World.LINKS, mars)));
    }

    @Test
    void aStopIsExplainedAfterwardsAndAnew() {
        World world = World.runningAt(3);
        world.does(IVO, stop(FIRST));
        Command bad = new Command.ExplainStop(FIRST, Severity.P1);

        assertEquals(List.of(new Event.StopExplained(FIRST, Severity.P1)), world.does(ANA, bad));
        assertEquals(List.of(), world.does(IVO, bad));
        world.does(IVO, new Command.ExplainStop(FIRST, Severity.P0));

        EmergencyStop explained = world.state().stops().live().getFirst();
        assertEquals(Optional.of(Severity.P0), explained.severity());
        assertEquals("as planned", explained.reason());
        assertEquals("ivo", explained.by());
    }

    @Test
    void anExplanationNeedsAReasonAndAStopThatIsLive() {
        World world = World.runningAt(3);
        world.refuses(Rule.UNKNOWN_STOP, "stops", IVO, new Command.ExplainStop(FIRST, Severity.P1));
        world.does(IVO, stop(FIRST));
        world.refuses(Rule.REASON_REQUIRED, "reason", IVO, " ", new Command.ExplainStop(FIRST, Severity.P1));
    }

    @Test
    void stoppedRolloutDoesNotStartRestartOrGoUp() {
        World running = World.runningAt(3);
        running.does(IVO, stop(FIRST));
        running.refuses(Rule.STOPPED, "flag", RINA, new Command.MoveToStage(IN_PRODUCTION, 4));
        running.does(IVO, new Command.MoveToStage(IN_PRODUCTION, 2));
        running.does(IVO, new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand()));
        running.refuses(Rule.STOPPED, "flag", RINA, new Command.RestartRollout(IN_PRODUCTION));

        World draft = World.furnished();
        draft.does(RINA, World.plan(IN_PRODUCTION));
        draft.does(IVO, stop(FIRST));
        draft.refuses(Rule.STOPPED, "flag", RINA, new Command.StartRollout(IN_PRODUCTION));
    }

    @Test
    void liftingNamesLiveStopsAndSaysWhy() {
        World world = World.runningAt(3);
        world.does(IVO, stop(FIRST));

        world.refuses(Rule.UNKNOWN_STOP, "stops", RINA, new Command.RequestResume(Set.of()));
        world.refuses(Rule.UNKNOWN_STOP, "stops", RINA, new Command.RequestResume(Set.of(FIRST, SECOND)));
        world.refuses(Rule.REASON_REQUIRED, "reason", RINA, "", new Command.RequestResume(Set.of(FIRST)));
    }

    @Test
    void productionTakesTwoPeopleWhoMeanTheSameStops() {
        World world = World.runningAt(3);
        world.does(IVO, stop(FIRST));
        world.does(IVO, new Command.EngageStop(SECOND, new StopScope.Everything()));
        Command confirm = new Command.ConfirmResume(Set.of(FIRST));

        world.refuses(Rule.NO_RESUME_REQUESTED, "stops", ANA, confirm);
        world.does(RINA, new Command.RequestResume(Set.of(FIRST)));
        world.refuses(Rule.NO_RESUME_REQUESTED, "stops", ANA, new Command.ConfirmResume(Set.of(FIRST, SECOND)));
        world.refuses(Rule.SECOND_PERSON_REQUIRED, "", RINA, confirm);
        assertEquals(List.of(new Event.StopsCleared(Set.of(FIRST))), world.does(ANA, confirm));
    }

    @Test
    void stagingTakesOnePersonUnlessTheStopCoversProductionToo() {
        World world = World.runningAt(3);
        world.does(IVO, new Command.EngageStop(FIRST, new StopScope.WholeEnvironment(STAGING)));
        world.does(IVO, new Command.EngageStop(SECOND, new StopScope.Everything()));

        assertEquals(
                List.of(new Event.StopsCleared(Set.of(FIRST))),
                world.does(RINA, new Command.RequestResume(Set.of(FIRST))));
        assertEquals(
                List.of(new Event.ResumeRequested(Set.of(SECOND))),
                world.does(RINA, new Command.RequestResume(Set.of(SECOND))));
    }

    @Test
    void freedRolloutReentersAtTheRetryStageAtTheHighest() {
        World high = World.runningAt(4);
        lift(high);
        World low = World.runningAt(1);
        lift(low);

        assertEquals(
                new RolloutPhase.Running(2, World.START),
                high.rollout(IN_PRODUCTION).phase());
        assertEquals(
                new RolloutPhase.Running(1, World.START),
                low.rollout(IN_PRODUCTION).phase());
    }

    @Test
    void pausedRolloutStaysPausedWhenFreed() {
        World world = World.runningAt(4);
        world.does(RINA, new Command.PauseRollout(IN_PRODUCTION));
        lift(world);

        assertEquals(
                new RolloutPhase.Paused(2, World.START, World.START),
                world.rollout(IN_PRODUCTION).phase());
    }

    @Test
    void undoAfterALiftedStopReturnsToTheRetryStageAtTheHighest() {
        World high = World.runningAt(4);
        high.does(RINA, ROLL_BACK);
        lift(high);
        World low = World.runningAt(1);
        low.does(RINA, ROLL_BACK);
        lift(low);

        assertEquals(List.of(new Event.RollbackUndone(IN_PRODUCTION, 2)), high.does(RINA, UNDO));
        assertEquals(
                new RolloutPhase.Running(2, World.START),
                high.rollout(IN_PRODUCTION).phase());
        assertEquals(List.of(new Event.RollbackUndone(IN_PRODUCTION, 1)), low.does(RINA, UNDO));
    }

    @Test
    void undoUnderAStopThatStaysReturnsToTheStageItLeft() {
        World world = World.runningAt(4);
        world.does(RINA, ROLL_BACK);
        world.does(IVO, new Command.EngageStop(SECOND, new StopScope.OneFlag(World.LINKS, PRODUCTION)));
        lift(world);
        world.does(RINA, UNDO);

        assertEquals(4, world.rollout(IN_PRODUCTION).stageIndex());
        assertEquals(0, world.state().servedPercent(world.rollout(IN_PRODUCTION)));
    }

    @Test
    void rolloutUnderAnotherStopIsNotFreed() {
        World world = World.runningAt(4);
        world.does(IVO, new Command.EngageStop(SECOND, new StopScope.OneFlag(World.LINKS, PRODUCTION)));
        lift(world);

        assertEquals(4, world.rollout(IN_PRODUCTION).stageIndex());
        assertEquals(1, world.state().stopsOver(IN_PRODUCTION).size());
    }

    @Test
    void rolloutElsewhereStaysWhereItIs() {
        World world = World.runningAt(3);
        world.does(RINA, World.plan(IN_STAGING));
        world.does(RINA, new Command.StartRollout(IN_STAGING));
        lift(world);

        assertEquals(
                new RolloutPhase.Running(1, World.START),
                world.rollout(IN_STAGING).phase());
    }

    private static void lift(World world) {
        world.does(IVO, stop(FIRST));
        world.does(RINA, new Command.RequestResume(Set.of(FIRST)));
        world.does(ANA, new Command.ConfirmResume(Set.of(FIRST)));
    }

    private static Command stop(StopId id) {
        return new Command.EngageStop(id, ALL_PRODUCTION);
    }
}
