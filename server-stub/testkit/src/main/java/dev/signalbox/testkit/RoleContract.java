package dev.signalbox.testkit;

import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.QUARTER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.InternalStatus;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.RolloutStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Who may do what; the whole matrix is the rule book's own test.
abstract class RoleContract extends StoreTests {
    private static final Assessment BROKEN = new Assessment(
            Verdict.ROLLBACK,
            AlertLevel.CRITICAL,
            "stage.rollback-trigger",
            Metric.ERROR_RATE,
            5.25,
            Comparison.ABOVE,
            1,
            800,
            Duration.ofSeconds(90));

    RoleContract(Opening opening) {
        super(opening);
    }

    @Test
    void viewerSeesEverythingAndChangesNothing() {
        RolloutStore manager = runningAt(IN_PRODUCTION, QUARTER);
        RolloutStore viewer = as(Actors.VERA);

        assertEquals(manager.state(), viewer.state());
        assertRefused(Rule.NOT_PERMITTED, "", viewer, new Command.PauseRollout(IN_PRODUCTION));
        assertRefused(Rule.NOT_PERMITTED, "", viewer, new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand()));
        assertRefused(
                Rule.NOT_PERMITTED, "", viewer, new Command.EngageStop(Fixtures.stopId(), new StopScope.Everything()));
    }

    @Test
    void responderLowersAndStopsButDoesNotRaise() {
        runningAt(IN_PRODUCTION, QUARTER);
        RolloutStore responder = as(Actors.IVO);

        apply(responder, new Command.MoveToStage(IN_PRODUCTION, QUARTER - 1));
        assertRefused(Rule.NOT_PERMITTED, "", responder, new Command.MoveToStage(IN_PRODUCTION, QUARTER));
        apply(responder, new Command.EngageStop(Fixtures.stopId(), new StopScope.Everything()));
        apply(responder, new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand()));
        assertRefused(Rule.NOT_PERMITTED, "", responder, new Command.RestartRollout(IN_PRODUCTION));
    }

    @Test
    void onlyASystemAdministratorSaysWhoIsInternal() {
        Command set = new Command.SetInternalActor("user-7", InternalStatus.INTERNAL);

        assertRefused(Rule.NOT_PERMITTED, "", as(Actors.TARA), set);
        apply(as(Actors.SAM), set);

        assertEquals(true, as(Actors.SAM).state().internalActors().contains("user-7"));
    }

    @Test
    void onlyTheMonitorRecordsVerdictsAndActsOnThem() {
        RolloutStore admin = runningAt(IN_PRODUCTION, QUARTER);
        Command verdict = new Command.RecordAssessment(IN_PRODUCTION, QUARTER, BROKEN);
        Command automatic = new Command.RollBack(IN_PRODUCTION, new Grounds.Automatic(BROKEN));

        assertRefused(Rule.NOT_PERMITTED, "", admin, verdict);
        assertRefused(Rule.NOT_PERMITTED, "", admin, automatic);
        RolloutStore monitor = as(Actor.MONITOR);
        apply(monitor, "", verdict);
        assertEquals(BROKEN, rollout(admin, IN_PRODUCTION).assessment().orElseThrow());
        RolloutPhase before = rollout(admin, IN_PRODUCTION).phase();
        apply(monitor, "", automatic);

        assertEquals(
                new RolloutPhase.RolledBack(before, clock.instant(), Actor.MONITOR.id()),
                rollout(admin, IN_PRODUCTION).phase());
    }

    @Test
    void monitorStartsAndAdvancesNothingThatDoesNotAdvanceByItself() {
        runningAt(IN_PRODUCTION, QUARTER);
        RolloutStore monitor = as(Actor.MONITOR);

        assertRefused(Rule.NOT_AUTOMATIC, "stage", monitor, new Command.MoveToStage(IN_PRODUCTION, QUARTER + 1));
        assertRefused(Rule.NOT_PERMITTED, "", monitor, new Command.StartRollout(IN_PRODUCTION));
    }
}
