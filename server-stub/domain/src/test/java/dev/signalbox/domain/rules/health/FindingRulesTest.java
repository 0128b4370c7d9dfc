package dev.signalbox.domain.rules.health;

import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.IVO;
import static dev.signalbox.domain.testing.World.RINA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.health.Answer;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.Findings;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.MetricWindow;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.ladder.Advance;
import dev.signalbox.domain.ladder.Judge;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.testing.Tallies;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What only people can find out about a stage, on the launch plan's beta stage.
final class FindingRulesTest {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final String FEEDBACK = "User feedback is positive";
    private static final Tally HEALTHY = Tallies.latency(100);

    private final World world = onBeta(Advance.BY_HAND);

    @Test
    void fiveComplaintsHoldTheStageAndTheSixthRollsItBack() {
        count(5);
        assertEquals(Verdict.PASS, judged().verdict());

        count(1);
        assertEquals(
                new Assessment(
                        Verdict.ROLLBACK,
                        AlertLevel.CRITICAL,
                        "stage.rollback-trigger",
                        Metric.USER_COMPLAINTS,
                        6,
                        Comparison.ABOVE,
                        5,
                        1_000,
                        WINDOW),
                judged());
    }

    @Test
    void complaintsOfAnEarlierStageDoNotCount() {
        count(3);
        world.does(RINA, moveTo(3));
        assertEquals(Findings.NONE, Recorded.on(world.state(), world.rollout(IN_PRODUCTION)));

        world.later(Duration.ofMinutes(1));
        count(1);
        assertEquals(
                new Findings(Map.of(Metric.USER_COMPLAINTS, 1.0), Map.of()),
                Recorded.on(world.state(), world.rollout(IN_PRODUCTION)));
        assertEquals(Verdict.HOLD, judged().verdict());
    }

    @Test
    void aTriggerThatCameTrueRollsBackHoweverFewTheRequests() {
        world.does(RINA, moveTo(3));
        answer("A critical bug was found", Answer.HOLDS);

        assertEquals(
                new Assessment(
                        Verdict.ROLLBACK,
                        AlertLevel.CRITICAL,
                        "stage.rollback-trigger",
                        Metric.OBJECTIONS,
                        1,
                        Comparison.AT_LEAST,
                        1,
                        0,
                        WINDOW,
                        Optional.of("A critical bug was found")),
                judged(Tally.NONE));
    }

    @Test
    void aTriggerThatDidNotComeTrueMovesNothing() {
        world.does(RINA, moveTo(3));
        answer("A critical bug was found", Answer.FAILS);

        assertEquals(Verdict.PASS, judged().verdict());
    }

    @Test
    void unansweredCriteriaTakeAReasonAndAnsweredOnesNone() {
        pass();
        world.refuses(Rule.REASON_REQUIRED, "reason", RINA, "", moveTo(3));

        answer(FEEDBACK, Answer.HOLDS);
        world.tries(RINA, "", moveTo(3));
        assertEquals(3, world.rollout(IN_PRODUCTION).stageIndex());
    }

    @Test
    void aCriterionFoundNotToHoldForbidsWhateverTheReason() {
        answer(FEEDBACK, Answer.FAILS);

        assertEquals(Verdict.HOLD, judged().verdict());
        world.refuses(Rule.CRITERION_UNMET, "stage", RINA, moveTo(3));

        answer(FEEDBACK, Answer.HOLDS);
        world.does(RINA, moveTo(3));
    }

    @Test
    void theStoreAdvancesByItselfOnlyOnceEverythingIsAnswered() {
        World automatic = onBeta(Advance.AUTOMATIC);
        automatic.does(Actor.MONITOR, new Command.RecordAssessment(IN_PRODUCTION, 2, passed()));
        automatic.refuses(Rule.NOT_AUTOMATIC, "stage", Actor.MONITOR, moveTo(3));

        automatic.does(IVO, new HealthCommand.AnswerCriterion(IN_PRODUCTION, FEEDBACK, Answer.HOLDS));
        automatic.does(Actor.MONITOR, moveTo(3));
    }

    @Test
    void whatTheStageDoesNotAskForIsRefused() {
        world.refuses(
                Rule.UNKNOWN_CRITERION,
                "statement",
                RINA,
                new HealthCommand.AnswerCriterion(IN_PRODUCTION, "The moon is full", Answer.HOLDS));
        world.refuses(
                Rule.UNKNOWN_CRITERION,
                "metric",
                RINA,
                new HealthCommand.RecordFigure(IN_PRODUCTION, Metric.ERROR_RATE, 1));
        world.refuses(
                Rule.FIGURE_INVALID,
                "value",
                RINA,
                new HealthCommand.CountFigure(IN_PRODUCTION, Metric.USER_COMPLAINTS, -1));
    }

    @Test
    void backlogAndParticipationHoldAStageThatBoundsThem() {
        Stage bounded = new Stage(
                "Bounded",
                new StageTarget.InternalActors(),
                Duration.ZERO,
                Duration.ZERO,
                List.of(),
                List.of(
                        new Criterion.Measured(Metric.QUEUE_BACKLOG, Comparison.AT_MOST, 500),
                        new Criterion.Measured(Metric.PARTICIPATION, Comparison.AT_LEAST, 5)),
                List.of(new Criterion.Measured(Metric.QUEUE_BACKLOG, Comparison.ABOVE, 2_000)),
                Advance.BY_HAND);

        assertEquals(
                List.of(Verdict.PASS, Verdict.HOLD, Verdict.HOLD, Verdict.ROLLBACK),
                Stream.of(
                                Map.of(Metric.QUEUE_BACKLOG, 500.0, Metric.PARTICIPATION, 5.0),
                                Map.of(Metric.QUEUE_BACKLOG, 501.0),
                                Map.of(Metric.PARTICIPATION, 4.9),
                                Map.of(Metric.QUEUE_BACKLOG, 2_001.0))
                        .map(figures -> judged(world, HEALTHY, bounded, new Findings(figures, Map.of()))
                                .verdict())
                        .toList());
    }

    @Test
    void aRolloutThatIsNotLiveTakesNoFindings() {
        World planned = World.furnished();
        planned.does(RINA, World.plan(IN_PRODUCTION));

        planned.refuses(
                Rule.NOT_LIVE, "flag", RINA, new HealthCommand.RecordFigure(IN_PRODUCTION, Metric.QUEUE_BACKLOG, 1));
    }

    private void count(int more) {
        world.does(IVO, new HealthCommand.CountFigure(IN_PRODUCTION, Metric.USER_COMPLAINTS, more));
    }

    private void answer(String statement, Answer answer) {
        world.does(IVO, new HealthCommand.AnswerCriterion(IN_PRODUCTION, statement, answer));
    }

    private void pass() {
        world.does(Actor.MONITOR, new Command.RecordAssessment(IN_PRODUCTION, 2, passed()));
    }

    private static Assessment passed() {
        return judged(World.furnished(), HEALTHY, SeedLadders.canary5().stage(1), Findings.NONE);
    }

    private Assessment judged() {
        return judged(HEALTHY);
    }

    private Assessment judged(Tally tally) {
        return judged(
                world,
                tally,
                world.rollout(IN_PRODUCTION).stage(),
                Recorded.on(world.state(), world.rollout(IN_PRODUCTION)));
    }

    private static Assessment judged(World world, Tally tally, Stage stage, Findings findings) {
        return Judge.judge(
                EffectivePolicy.DEFAULT,
                stage,
                new MetricWindow(world.now().minus(WINDOW), world.now(), tally, Tally.NONE, findings));
    }

    private static Command moveTo(int stage) {
        return new Command.MoveToStage(IN_PRODUCTION, stage);
    }

    private static World onBeta(Advance advance) {
        StageLadder plan = SeedLadders.launchPlan7();
        List<Stage> stages = plan.stages().stream()
                .map(stage -> stage.lasting(Duration.ZERO, Duration.ZERO).advancing(advance))
                .toList();
        World world = World.furnished();
        world.does(
                RINA,
                new Command.PlanRollout(
                        IN_PRODUCTION,
                        new StageLadder(plan.name(), stages, plan.skipping(), plan.retryStage()),
                        10_000,
                        HealthPolicy.INHERITED));
        world.does(RINA, new Command.StartRollout(IN_PRODUCTION));
        world.does(RINA, moveTo(2));
        return world;
    }
}
