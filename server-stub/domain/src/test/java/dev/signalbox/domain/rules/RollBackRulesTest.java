package dev.signalbox.domain.rules;

import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.IVO;
import static dev.signalbox.domain.testing.World.RINA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Rollback level 1, its undo, and the way up again.
final class RollBackRulesTest {
    private static final Command ROLL_BACK = new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand());
    private static final Command UNDO = new Command.UndoRollBack(IN_PRODUCTION);
    private static final Command RESTART = new Command.RestartRollout(IN_PRODUCTION);

    @Test
    void rollbackIsOneEventFromAnyStage() {
        for (int stage = 1; stage <= 4; stage++) {
            World world = World.runningAt(stage);
            RolloutPhase before = world.rollout(IN_PRODUCTION).phase();

            assertEquals(
                    List.of(new Event.RolledBack(IN_PRODUCTION, stage, new Grounds.ByHand())),
                    world.does(IVO, ROLL_BACK));
            assertEquals(
                    new RolloutPhase.RolledBack(before, world.now(), "ivo"),
                    world.rollout(IN_PRODUCTION).phase());
        }
    }

    @Test
    void secondRollbackChangesNothing() {
        World world = World.runningAt(3);
        world.does(IVO, ROLL_BACK);

        assertEquals(List.of(), world.does(RINA, ROLL_BACK));
    }

    @Test
    void rolledBackRolloutNeitherMovesNorStartsNorPauses() {
        World world = World.runningAt(3);
        world.does(RINA, ROLL_BACK);

        world.refuses(Rule.ROLLED_BACK, "flag", RINA, new Command.MoveToStage(IN_PRODUCTION, 4));
        world.refuses(Rule.ROLLED_BACK, "flag", RINA, new Command.StartRollout(IN_PRODUCTION));
        world.refuses(Rule.NOT_LIVE, "flag", RINA, new Command.PauseRollout(IN_PRODUCTION));
        world.refuses(Rule.NOT_LIVE, "flag", RINA, new Command.ResumeRollout(IN_PRODUCTION));
    }

    @Test
    void undoBringsBackWhatWasPausedAsPaused() {
        World world = World.runningAt(3);
        world.does(RINA, new Command.PauseRollout(IN_PRODUCTION));
        RolloutPhase before = world.rollout(IN_PRODUCTION).phase();
        world.does(RINA, ROLL_BACK);
        world.later(RuleBook.UNDO_TIME);
        world.does(RINA, UNDO);

        assertEquals(before, world.rollout(IN_PRODUCTION).phase());
    }

    @Test
    void undoIsForOnesOwnRollbackAndForTenSeconds() {
        World world = World.runningAt(3);
        world.refuses(Rule.NOT_ROLLED_BACK, "flag", RINA, UNDO);
        world.does(RINA, ROLL_BACK);

        world.refuses(Rule.UNDO_NOT_YOURS, "", IVO, UNDO);
        world.later(RuleBook.UNDO_TIME.plusNanos(1));
        world.refuses(Rule.UNDO_TOO_LATE, "", RINA, UNDO);
    }

    @Test
    void restartReentersAtTheRetryStageWithAReason() {
        World world = World.runningAt(4);
        world.refuses(Rule.NOT_ROLLED_BACK, "flag", RINA, RESTART);
        world.does(RINA, ROLL_BACK);
        world.later(Duration.ofHours(20));

        world.refuses(Rule.REASON_REQUIRED, "reason", RINA, "  ", RESTART);
        assertEquals(List.of(new Event.RolloutRestarted(IN_PRODUCTION, 2)), world.does(RINA, RESTART));
        assertEquals(
                new RolloutPhase.Running(2, world.now()),
                world.rollout(IN_PRODUCTION).phase());
    }

    @Test
    void restartIsNoWayToSkipAStage() {
        World internal = World.runningAt(1);
        internal.does(RINA, ROLL_BACK);
        World draft = World.furnished();
        draft.does(RINA, World.plan(IN_PRODUCTION));
        draft.does(RINA, ROLL_BACK);

        assertEquals(List.of(new Event.RolloutRestarted(IN_PRODUCTION, 1)), internal.does(RINA, RESTART));
        assertEquals(List.of(new Event.RolloutRestarted(IN_PRODUCTION, 1)), draft.does(RINA, RESTART));
    }

    @Test
    void rolledBackRolloutMayBeLaidOutAnew() {
        World world = World.runningAt(3);
        world.does(RINA, ROLL_BACK);
        world.does(RINA, World.plan(IN_PRODUCTION));

        assertEquals(new RolloutPhase.Draft(), world.rollout(IN_PRODUCTION).phase());
    }
}
