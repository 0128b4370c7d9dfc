package dev.signalbox.testkit;

import static dev.signalbox.testkit.Fixtures.BETA;
import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.QUARTER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.RuleBook;
import dev.signalbox.domain.store.RolloutStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Rollback level 1 and its undo, by the store's clock.
abstract class RollBackContract extends StoreTests {
    private static final Command ROLL_BACK = new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand());
    private static final Command UNDO = new Command.UndoRollBack(IN_PRODUCTION);

    RollBackContract(Opening opening) {
        super(opening);
    }

    @Test
    void rollbackIsOneJumpToOff() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        RolloutPhase before = rollout(store, IN_PRODUCTION).phase();
        long revision = store.state().revision();

        assertEquals(revision + 1, apply(store, "", ROLL_BACK));
        assertEquals(
                new RolloutPhase.RolledBack(before, clock.instant(), "tara"),
                rollout(store, IN_PRODUCTION).phase());
        assertEquals(0, rollout(store, IN_PRODUCTION).plannedPercent());
    }

    @Test
    void ownRollbackIsUndoneWithinTenSeconds() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        RolloutPhase before = rollout(store, IN_PRODUCTION).phase();
        apply(store, ROLL_BACK);
        clock.advance(RuleBook.UNDO_TIME);
        apply(store, UNDO);

        assertEquals(before, rollout(store, IN_PRODUCTION).phase());
    }

    @Test
    void undoAfterTenSecondsIsTooLate() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        apply(store, ROLL_BACK);
        clock.advance(RuleBook.UNDO_TIME.plus(Duration.ofMillis(1)));

        assertRefused(Rule.UNDO_TOO_LATE, "", store, UNDO);
    }

    @Test
    void somebodyElsesRollbackIsNotUndone() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        apply(as(Actors.IVO), ROLL_BACK);

        assertRefused(Rule.UNDO_NOT_YOURS, "", store, UNDO);
    }

    @Test
    void restartNeedsAReasonAndReentersAtTheRetryStage() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        apply(store, ROLL_BACK);
        clock.advance(Duration.ofHours(20));

        assertRefused(Rule.REASON_REQUIRED, "reason", store, "", new Command.RestartRollout(IN_PRODUCTION));
        apply(store, "the redirect was mended", new Command.RestartRollout(IN_PRODUCTION));

        assertEquals(
                new RolloutPhase.Running(BETA, clock.instant()),
                rollout(store, IN_PRODUCTION).phase());
    }
}
