package dev.signalbox.store.monitor;

import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.QUARTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.health.Answer;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.health.PolicyScope;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.incident.IncidentId;
import dev.signalbox.domain.ladder.Advance;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.health.HealthCommand;
import dev.signalbox.domain.rules.health.HealthEvent;
import dev.signalbox.domain.rules.incident.IncidentCommand;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.store.Engine;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the monitor sees and does, on a real file, with made-up traffic.
class MonitorTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration STAGE_TIME = Duration.ofMinutes(10);

    /// Index of 25 % on the ladder of free percentages, which sets no bounds of its own.
    private static final int FREE_QUARTER = 25;

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private Engine engine;
    private RolloutStore store;
    private Monitor monitor;

    @BeforeEach
    void openStore() {
        engine = Engine.open(folder.resolve("store.db"), clock);
        engine.createTenant(Fixtures.TENANT, "easyMO");
        store = engine.store(Fixtures.TENANT, Actors.TARA);
        monitor = new Monitor(engine);
        Fixtures.apply(store, Fixtures.setUp());
    }

    @AfterEach
    void closeStore() {
        monitor.close();
        store.close();
        engine.close();
    }

    @Test
    void fivePercentErrorsOnTheQuarterStageRollBackAndSayWhy() {
        climb(Fixtures.ladder(), HealthPolicy.DEFAULT, QUARTER);
        serve(Variant.NEW, 190, 10);
        aMinutePasses();

        Assessment assessment = new Assessment(
                Verdict.ROLLBACK,
                AlertLevel.CRITICAL,
                "stage.rollback-trigger",
                Metric.ERROR_RATE,
                5.0,
                Comparison.ABOVE,
                1.0,
                200,
                MINUTE);
        assertEquals(
                List.of(
                        new Event.AssessmentChanged(IN_PRODUCTION, assessment),
                        new Event.RolledBack(IN_PRODUCTION, QUARTER, new Grounds.Automatic(assessment))),
                monitored());
        assertEquals(0, rollout().stageIndex());
    }

    @Test
    void fivePercentIsNotOverFivePercent() {
        climb(SeedLadders.freePercentage(), HealthPolicy.DEFAULT, FREE_QUARTER);
        serve(Variant.NEW, 190, 10);
        aMinutePasses();

        assertEquals(List.of(assessed(Verdict.HOLD, AlertLevel.WARNING, "policy.warning", 5.0, 2.5, 200)), monitored());
    }

    @Test
    void overFivePercentRollsBackWhereTheStageSetsNoBound() {
        climb(SeedLadders.freePercentage(), HealthPolicy.DEFAULT, FREE_QUARTER);
        serve(Variant.NEW, 189, 11);
        aMinutePasses();

        assertEquals(
                rolledBack(
                        FREE_QUARTER, assessed(Verdict.ROLLBACK, AlertLevel.CRITICAL, "policy.maximum", 5.5, 5.0, 200)),
                monitored());
    }

    @Test
    void nineRequestsAreTooFewAndTheTenthIsEnough() {
        climb(SeedLadders.freePercentage(), HealthPolicy.DEFAULT, FREE_QUARTER);
        serve(Variant.NEW, 0, 9);
        aMinutePasses();
        assertEquals(
                List.of(assessed(Verdict.NO_DATA, AlertLevel.INFO, "policy.min-sample", 100.0, 5.0, 9)), monitored());

        serve(Variant.NEW, 0, 1);
        aMinutePasses();
        assertInstanceOf(RolloutPhase.RolledBack.class, rollout().phase());
    }

    @Test
    void theLatestMinuteAloneRollsBackWhenItIsCritical() {
        climb(SeedLadders.freePercentage(), HealthPolicy.DEFAULT, FREE_QUARTER);
        serve(Variant.NEW, 10_000, 0);
        aMinutePasses();
        assertEquals(Verdict.PASS, verdict());

        serve(Variant.NEW, 17, 3);
        aMinutePasses();
        Assessment critical = new Assessment(
                Verdict.ROLLBACK,
                AlertLevel.CRITICAL,
                "policy.critical",
                Metric.ERROR_RATE,
                15.0,
                Comparison.ABOVE,
                10.0,
                20,
                MINUTE.multipliedBy(2));
        assertEquals(
                new Event.RolledBack(IN_PRODUCTION, FREE_QUARTER, new Grounds.Automatic(critical)),
                monitored().getLast());
    }

    @Test
    void tellingLeavesTheActToPeople() {
        climb(Fixtures.ladder(), HealthPolicy.DEFAULT.with(HealthPolicy.OnRollback.TELL), QUARTER);
        serve(Variant.NEW, 190, 10);
        aMinutePasses();

        assertEquals(
                List.of(assessed(Verdict.ROLLBACK, AlertLevel.CRITICAL, "stage.rollback-trigger", 5.0, 1.0, 200)),
                monitored());
        assertInstanceOf(RolloutPhase.Running.class, rollout().phase());
    }

    @Test
    void aPausedRolloutIsRolledBackToo() {
        climb(Fixtures.ladder(), HealthPolicy.DEFAULT, QUARTER);
        Fixtures.apply(store, List.of(new Command.PauseRollout(IN_PRODUCTION)));
        serve(Variant.NEW, 190, 10);
        aMinutePasses();

        assertInstanceOf(RolloutPhase.RolledBack.class, rollout().phase());
    }

    @Test
    void theOldPathsErrorsAreNotHeldAgainstTheNewOne() {
        climb(Fixtures.ladder(), HealthPolicy.DEFAULT, QUARTER);
        serve(Variant.OLD, 100, 100);
        aMinutePasses();

        assertEquals(Verdict.NO_DATA, verdict());
    }

    @Test
    void whatAnEarlierStageDidIsNotHeldAgainstThisOne() {
        climb(Fixtures.ladder(), HealthPolicy.DEFAULT, Fixtures.BETA);
        serve(Variant.NEW, 100, 100);
        clock.advance(MINUTE);
        Fixtures.apply(store, List.of(new Command.MoveToStage(IN_PRODUCTION, QUARTER)));
        aMinutePasses();

        assertEquals(Verdict.NO_DATA, verdict());
    }

    @Test
    void whatIsOlderThanTheWindowIsForgotten() {
        climb(Fixtures.ladder(), HealthPolicy.DEFAULT, QUARTER);
        serve(Variant.NEW, 100, 100);
        clock.advance(EffectivePolicy.DEFAULT.window().value());
        aMinutePasses();

        assertEquals(Verdict.NO_DATA, verdict());
    }

    @Test
    void aStoppedRolloutIsNotJudged() {
        climb(Fixtures.ladder(), HealthPolicy.DEFAULT, QUARTER);
        serve(Variant.NEW, 190, 10);
        Fixtures.apply(
                store,
                List.of(new Command.EngageStop(
                        Fixtures.stopId(), new StopScope.WholeEnvironment(Fixtures.PRODUCTION))));
        aMinutePasses();

        assertEquals(List.of(), monitored());
    }

    @Test
    void anUnchangedVerdictIsNotRecordedAgain() {
        climb(Fixtures.ladder(), HealthPolicy.DEFAULT, QUARTER);
        for (int minute = 0; minute < 5; minute++) {
            serve(Variant.NEW, 1_000, 0);
            aMinutePasses();
        }
        assertEquals(1, monitored().size());
    }

    @Test
    void aRolledBackRolloutIsLeftAlone() {
        climb(Fixtures.ladder(), HealthPolicy.DEFAULT, QUARTER);
        serve(Variant.NEW, 190, 10);
        aMinutePasses();
        long revision = store.state().revision();
        aMinutePasses();

        assertEquals(revision, store.state().revision());
    }

    @Test
    void itLooksAtThePolicysInterval() {
        climb(Fixtures.ladder(), HealthPolicy.DEFAULT, QUARTER);
        serve(Variant.NEW, 1_000, 0);
        aMinutePasses();
        serve(Variant.NEW, 0, 1_000);
        clock.advance(MINUTE.minusSeconds(1));
        monitor.tick();
        assertEquals(Verdict.PASS, verdict());

        clock.advance(Duration.ofSeconds(1));
        monitor.tick();
        assertInstanceOf(RolloutPhase.RolledBack.class, rollout().phase());
    }

    @Test
    void anAutomaticStageAdvancesOnAPassOnceItsTimeIsOver() {
        climb(lasting(Advance.AUTOMATIC), HealthPolicy.DEFAULT, 1);
        serve(Variant.NEW, 1_000, 0);
        clock.advance(STAGE_TIME.minusSeconds(1));
        monitor.tick();
        assertEquals(1, rollout().stageIndex());

        aMinutePasses();
        assertEquals(new Event.StageMoved(IN_PRODUCTION, 1, 2), monitored().getLast());
    }

    @Test
    void anAutomaticStageOutsideItsScheduleStays() {
        climb(lasting(Advance.AUTOMATIC), HealthPolicy.DEFAULT, 1);
        Fixtures.apply(
                store,
                List.of(new Command.SetSchedule(
                        IN_PRODUCTION,
                        new Schedule(
                                Optional.empty(), Optional.of(clock.instant().plus(STAGE_TIME))))));
        serve(Variant.NEW, 1_000, 0);
        clock.advance(STAGE_TIME);
        monitor.tick();

        assertEquals(Verdict.PASS, verdict());
        assertEquals(1, rollout().stageIndex());
    }

    @Test
    void aHoldIsLeftUpwardAfterTwoLooksAndDownwardAfterOne() {
        climb(Fixtures.ladder(), HealthPolicy.DEFAULT, QUARTER);
        serve(Variant.NEW, 993, 7);
        aMinutePasses();
        assertEquals(Verdict.HOLD, verdict());

        serve(Variant.NEW, 10_000, 0);
        aMinutePasses();
        assertEquals(Verdict.HOLD, verdict());
        aMinutePasses();
        assertEquals(Verdict.PASS, verdict());

        serve(Variant.NEW, 940, 60);
        aMinutePasses();
        assertEquals(Verdict.HOLD, verdict());
    }

    @Test
    void aNewMonitorTakesTwoLooksAgain() {
        climb(Fixtures.ladder(), HealthPolicy.DEFAULT, QUARTER);
        serve(Variant.NEW, 993, 7);
        aMinutePasses();
        serve(Variant.NEW, 10_000, 0);
        aMinutePasses();
        monitor.close();
        monitor = new Monitor(engine);
        aMinutePasses();
        assertEquals(Verdict.HOLD, verdict());

        aMinutePasses();
        assertEquals(Verdict.PASS, verdict());
    }

    @Test
    void whatTheEnvironmentSetsIsWhatItJudgesBy() {
        climb(SeedLadders.freePercentage(), HealthPolicy.INHERITED, FREE_QUARTER);
        try (RolloutStore admin = engine.store(Fixtures.TENANT, Actors.TARA)) {
            Fixtures.apply(
                    admin,
                    List.of(new HealthCommand.SetWiderHealth(
                            new PolicyScope.InEnvironment(Fixtures.PRODUCTION),
                            HealthPolicy.INHERITED.rates(1, 2, 20))));
        }
        serve(Variant.NEW, 979, 21);
        aMinutePasses();

        assertEquals(
                rolledBack(
                        FREE_QUARTER,
                        assessed(Verdict.ROLLBACK, AlertLevel.CRITICAL, "policy.maximum", 2.1, 2.0, 1_000)),
                monitored());
    }

    @Test
    void aTriggerThatAPersonAnsweredRollsBackByTheSamePath() {
        climb(Fixtures.ladder(), HealthPolicy.INHERITED, QUARTER);
        serve(Variant.NEW, 1_000, 0);
        Fixtures.apply(
                store,
                List.of(new HealthCommand.AnswerCriterion(IN_PRODUCTION, "A critical bug was found", Answer.HOLDS)));
        aMinutePasses();

        Assessment found = new Assessment(
                Verdict.ROLLBACK,
                AlertLevel.CRITICAL,
                "stage.rollback-trigger",
                Metric.OBJECTIONS,
                1,
                Comparison.AT_LEAST,
                1,
                1_000,
                MINUTE,
                Optional.of("A critical bug was found"));
        assertEquals(rolledBack(QUARTER, new Event.AssessmentChanged(IN_PRODUCTION, found)), monitored());
    }

    @Test
    void aGraveIncidentRollsBackByTheSamePath() {
        climb(SeedLadders.launchPlan7(), HealthPolicy.INHERITED, 1);
        serve(Variant.NEW, 1_000, 0);
        Fixtures.apply(
                store,
                List.of(new IncidentCommand.OpenIncident(
                        new IncidentId(new UUID(3, 1)),
                        "Crashes",
                        Severity.P1,
                        new StopScope.OneFlag(IN_PRODUCTION.flag(), IN_PRODUCTION.environment()),
                        Optional.empty())));
        aMinutePasses();

        Assessment grave = new Assessment(
                Verdict.ROLLBACK,
                AlertLevel.CRITICAL,
                "stage.rollback-trigger",
                Metric.GRAVE_INCIDENTS,
                1,
                Comparison.AT_LEAST,
                1,
                1_000,
                MINUTE);
        assertEquals(rolledBack(1, new Event.AssessmentChanged(IN_PRODUCTION, grave)), monitored());
    }

    @Test
    void anAutomaticStageWithoutTrafficStays() {
        climb(lasting(Advance.AUTOMATIC), HealthPolicy.DEFAULT, 1);
        clock.advance(STAGE_TIME.multipliedBy(2));
        monitor.tick();

        assertEquals(1, rollout().stageIndex());
    }

    @Test
    void aStageThatPeopleMoveStays() {
        climb(lasting(Advance.BY_HAND), HealthPolicy.DEFAULT, 1);
        serve(Variant.NEW, 1_000, 0);
        clock.advance(STAGE_TIME.multipliedBy(2));
        monitor.tick();

        assertEquals(Verdict.PASS, verdict());
        assertEquals(1, rollout().stageIndex());
    }

    private void climb(StageLadder ladder, HealthPolicy health, int stage) {
        Fixtures.apply(store, List.of(new Command.PlanRollout(IN_PRODUCTION, ladder, Fixtures.POPULATION, health)));
        Fixtures.apply(store, Fixtures.climb(IN_PRODUCTION, stage));
    }

    private static StageLadder lasting(Advance advance) {
        StageLadder ladder = SeedLadders.canary5();
        return new StageLadder(
                ladder.name(),
                ladder.stages().stream()
                        .map(stage -> stage.lasting(Duration.ZERO, STAGE_TIME).advancing(advance))
                        .toList(),
                ladder.skipping(),
                ladder.retryStage());
    }

    private void serve(Variant variant, int successes, int errors) {
        store.report(List.of(new MetricSample(
                IN_PRODUCTION, variant, clock.instant(), Fixtures.tally(successes, errors, 100), Optional.empty())));
    }

    private void aMinutePasses() {
        clock.advance(MINUTE);
        monitor.tick();
    }

    private Rollout rollout() {
        return store.state().rollouts().get(IN_PRODUCTION).orElseThrow();
    }

    private Verdict verdict() {
        return rollout().assessment().orElseThrow().verdict();
    }

    /// Alerts are told of in [AlertBellTest].
    private List<Event> monitored() {
        return engine.entries(Fixtures.TENANT, 0, 1_000).stream()
                .map(stored -> stored.entry())
                .filter(entry -> entry.actor().equals(Actor.MONITOR.id()))
                .map(LogEntry::event)
                .filter(event -> !(event instanceof HealthEvent.OnAlert))
                .toList();
    }

    private static Event.AssessmentChanged assessed(
            Verdict verdict, AlertLevel level, String rule, double value, double bound, long n) {
        return new Event.AssessmentChanged(
                IN_PRODUCTION,
                new Assessment(verdict, level, rule, Metric.ERROR_RATE, value, Comparison.ABOVE, bound, n, MINUTE));
    }

    private static List<Event> rolledBack(int stage, Event.AssessmentChanged assessed) {
        return List.of(
                assessed, new Event.RolledBack(IN_PRODUCTION, stage, new Grounds.Automatic(assessed.assessment())));
    }
}
