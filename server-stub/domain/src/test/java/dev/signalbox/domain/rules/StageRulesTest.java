package dev.signalbox.domain.rules;

import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.IVO;
import static dev.signalbox.domain.testing.World.RINA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.ladder.Advance;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Moving along the ladder.
final class StageRulesTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void startGoesToTheFirstStageAboveOff() {
        World world = World.runningAt(1);

        assertEquals(
                new RolloutPhase.Running(1, World.START),
                world.rollout(IN_PRODUCTION).phase());
        world.refuses(Rule.ALREADY_LIVE, "flag", RINA, new Command.StartRollout(IN_PRODUCTION));
        world.refuses(Rule.ALREADY_LIVE, "flag", RINA, World.plan(IN_PRODUCTION));
    }

    @Test
    void draftDoesNotMovePauseOrResume() {
        World world = World.furnished();
        world.does(RINA, World.plan(IN_PRODUCTION));

        world.refuses(Rule.NOT_LIVE, "flag", RINA, moveTo(1));
        world.refuses(Rule.NOT_LIVE, "flag", RINA, new Command.PauseRollout(IN_PRODUCTION));
        world.refuses(Rule.NOT_LIVE, "flag", RINA, new Command.ResumeRollout(IN_PRODUCTION));
    }

    @Test
    void ladderThatForbidsSkippingTakesOneStageAtATimeUpAndAnyNumberDown() {
        World world = World.runningAt(2);

        world.refuses(Rule.STAGE_SKIPPED, "stage", RINA, moveTo(4));
        world.does(RINA, moveTo(3));
        world.does(RINA, moveTo(4));
        assertEquals(List.of(new Event.StageMoved(IN_PRODUCTION, 4, 1)), world.does(IVO, moveTo(1)));
    }

    @Test
    void ladderThatAllowsSkippingTakesAnyStage() {
        World world = World.furnished();
        plan(world, SeedLadders.freePercentage());
        world.does(RINA, new Command.StartRollout(IN_PRODUCTION));
        world.does(RINA, moveTo(37));

        assertEquals(37, world.rollout(IN_PRODUCTION).plannedPercent());
    }

    @Test
    void stageItIsOnAndStagesThatAreNotThereAreRefused() {
        World world = World.runningAt(2);

        world.refuses(Rule.SAME_STAGE, "stage", RINA, moveTo(2));
        world.refuses(Rule.UNKNOWN_STAGE, "stage", RINA, moveTo(5));
        world.refuses(Rule.UNKNOWN_STAGE, "stage", RINA, moveTo(-1));
    }

    @Test
    void pausedRolloutGoesDownButNotUp() {
        World world = World.runningAt(3);
        world.does(IVO, new Command.PauseRollout(IN_PRODUCTION));

        world.refuses(Rule.NOT_RUNNING, "flag", RINA, moveTo(4));
        world.does(IVO, moveTo(1));

        assertEquals(
                new RolloutPhase.Paused(1, world.now(), world.now()),
                world.rollout(IN_PRODUCTION).phase());
    }

    @Test
    void pausingAndResumingTwiceChangesNothing() {
        World world = World.runningAt(3);
        world.does(RINA, new Command.PauseRollout(IN_PRODUCTION));
        assertEquals(List.of(), world.does(RINA, new Command.PauseRollout(IN_PRODUCTION)));
        world.does(RINA, new Command.ResumeRollout(IN_PRODUCTION));
        assertEquals(List.of(), world.does(RINA, new Command.ResumeRollout(IN_PRODUCTION)));

        assertEquals(
                new RolloutPhase.Running(3, World.START),
                world.rollout(IN_PRODUCTION).phase());
    }

    @Test
    void stageLastsItsMinimumToTheInstant() {
        World world = World.furnished();
        plan(world, SeedLadders.deepLinkPlan(DAY));
        world.does(RINA, new Command.StartRollout(IN_PRODUCTION));

        world.later(DAY.multipliedBy(2).minusNanos(1));
        world.refuses(Rule.TOO_EARLY, "stage", RINA, moveTo(2));
        world.later(Duration.ofNanos(1));
        world.does(RINA, moveTo(2));
    }

    @Test
    void laterOfMinimumAndEarliestGoverns() {
        StageLadder hurried = new StageLadder(
                "Hurried",
                SeedLadders.launchPlan7().stages().stream()
                        .map(stage -> stage.lasting(stage.earliest(), Duration.ZERO))
                        .toList(),
                SeedLadders.launchPlan7().skipping(),
                2);
        World world = World.furnished();
        plan(world, hurried);
        world.does(RINA, new Command.StartRollout(IN_PRODUCTION));

        assertEquals(
                Optional.of(World.START.plus(DAY.multipliedBy(2))),
                world.rollout(IN_PRODUCTION).nextStageFrom());
        world.later(DAY.multipliedBy(2));
        world.does(RINA, moveTo(2));
        assertEquals(
                Optional.of(World.START.plus(DAY.multipliedBy(6))),
                world.rollout(IN_PRODUCTION).nextStageFrom());
    }

    @Test
    void passAdvancesWithoutAReason() {
        World world = judged(Verdict.PASS);

        assertEquals(Ruling.accept(new Event.StageMoved(IN_PRODUCTION, 3, 4)), world.tries(RINA, "", moveTo(4)));
    }

    @Test
    void holdAndRollbackForbidAdvancing() {
        judged(Verdict.HOLD).refuses(Rule.VERDICT_FORBIDS, "stage", RINA, moveTo(4));
        judged(Verdict.ROLLBACK).refuses(Rule.VERDICT_FORBIDS, "stage", RINA, moveTo(4));
    }

    @Test
    void noDataAndNoVerdictTakeAReason() {
        judged(Verdict.NO_DATA).refuses(Rule.REASON_REQUIRED, "reason", RINA, "", moveTo(4));
        World.runningAt(3).refuses(Rule.REASON_REQUIRED, "reason", RINA, " ", moveTo(4));
        judged(Verdict.NO_DATA).does(RINA, moveTo(4));
    }

    @Test
    void stageThatWasNotJudgedYetIsNotSaidToHaveTooFewRequests() {
        assertEquals(true, problem(judged(Verdict.NO_DATA)).startsWith("Too few requests were measured to judge '"));
        assertEquals(true, problem(World.runningAt(3)).startsWith("The store has not judged '"));
    }

    private static String problem(World world) {
        return world.tries(RINA, "", moveTo(4)) instanceof Ruling.Refused(var refusal) ? refusal.problem() : "";
    }

    @Test
    void verdictStaysBehindOnTheStageItWasMadeOn() {
        World world = judged(Verdict.PASS);
        world.does(RINA, moveTo(4));

        assertEquals(Optional.empty(), world.rollout(IN_PRODUCTION).assessment());
    }

    @Test
    void verdictOnAStageThatWasLeftIsStale() {
        World world = World.runningAt(3);
        world.refuses(
                Rule.STALE_ASSESSMENT,
                "stage",
                Actor.MONITOR,
                new Command.RecordAssessment(IN_PRODUCTION, 2, assessment(Verdict.PASS)));
        world.does(RINA, new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand()));
        world.refuses(
                Rule.STALE_ASSESSMENT,
                "stage",
                Actor.MONITOR,
                new Command.RecordAssessment(IN_PRODUCTION, 0, assessment(Verdict.PASS)));
    }

    @Test
    void unchangedVerdictIsNoEvent() {
        World world = judged(Verdict.PASS);

        assertEquals(
                List.of(),
                world.does(Actor.MONITOR, new Command.RecordAssessment(IN_PRODUCTION, 3, assessment(Verdict.PASS))));
    }

    @Test
    void monitorAdvancesAnAutomaticStageOnAPassAndNoOther() {
        judged(Verdict.PASS).refuses(Rule.NOT_AUTOMATIC, "stage", Actor.MONITOR, moveTo(4));
        World automatic = World.furnished();
        plan(
                automatic,
                new StageLadder(
                        "Automatic",
                        World.ladder().stages().stream()
                                .map(stage -> stage.advancing(Advance.AUTOMATIC))
                                .toList(),
                        World.ladder().skipping(),
                        2));
        automatic.does(RINA, new Command.StartRollout(IN_PRODUCTION));

        automatic.refuses(Rule.NOT_AUTOMATIC, "stage", Actor.MONITOR, moveTo(2));
        automatic.does(Actor.MONITOR, new Command.RecordAssessment(IN_PRODUCTION, 1, assessment(Verdict.PASS)));
        automatic.does(Actor.MONITOR, moveTo(2));
        automatic.does(RINA, new Command.PauseRollout(IN_PRODUCTION));
        automatic.refuses(Rule.NOT_RUNNING, "flag", Actor.MONITOR, moveTo(3));
    }

    private static World judged(Verdict verdict) {
        World world = World.runningAt(3);
        world.does(Actor.MONITOR, new Command.RecordAssessment(IN_PRODUCTION, 3, assessment(verdict)));
        return world;
    }

    private static Assessment assessment(Verdict verdict) {
        return new Assessment(
                verdict,
                AlertLevel.INFO,
                "stage.passes",
                Metric.ERROR_RATE,
                0.1,
                Comparison.ABOVE,
                5,
                1_000,
                Duration.ofHours(1));
    }

    private static void plan(World world, StageLadder ladder) {
        world.does(RINA, new Command.PlanRollout(IN_PRODUCTION, ladder, 10_000, HealthPolicy.DEFAULT));
    }

    private static Command moveTo(int stage) {
        return new Command.MoveToStage(IN_PRODUCTION, stage);
    }
}
