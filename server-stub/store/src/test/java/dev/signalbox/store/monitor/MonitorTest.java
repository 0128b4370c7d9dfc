package dev.signalbox.store.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.ladder.Advance;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.store.Engine;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The monitor judges and acts, through a real engine on a real file, with a clock that only tests move.
class MonitorTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

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
        store = engine.store(Fixtures.TENANT, Actors.SAM);
        monitor = new Monitor(engine);
    }

    @AfterEach
    void closeStore() {
        monitor.close();
        store.close();
        engine.close();
    }

    @Test
    void fivePercentErrorsAtTheQuarterStageRollBackByThemselvesAndSayWhy() {
        runningAt(Fixtures.QUARTER, HealthPolicy.DEFAULT);
        report(95, 5);
        clock.advance(Duration.ofSeconds(20));

        monitor.tick();

        Assessment why = new Assessment(
                Verdict.ROLLBACK,
                AlertLevel.CRITICAL,
                "stage.rollback-trigger",
                Metric.ERROR_RATE,
                5.0,
                Comparison.ABOVE,
                1.0,
                100,
                Duration.ofSeconds(20));
        assertEquals(
                new Event.RolledBack(Fixtures.IN_PRODUCTION, Fixtures.QUARTER, new Grounds.Automatic(why)), newest());
        assertEquals(0.0, store.state().servedPercent(rollout()));
    }

    @Test
    void nineRequestsAreTooFewAndTenAreEnough() {
        runningAt(Fixtures.QUARTER, HealthPolicy.DEFAULT);
        report(0, 9);
        clock.advance(Duration.ofSeconds(5));
        monitor.tick();
        assertEquals(Optional.of(Verdict.NO_DATA), verdict());

        report(0, 1);
        clock.advance(MINUTE);
        monitor.tick();
        assertEquals(RolloutPhase.RolledBack.class, rollout().phase().getClass());
    }

    @Test
    void aPolicyThatOnlyTellsDoesNotAct() {
        runningAt(Fixtures.QUARTER, HealthPolicy.DEFAULT.with(HealthPolicy.OnRollback.TELL));
        report(50, 50);
        clock.advance(Duration.ofSeconds(5));

        monitor.tick();

        assertEquals(Optional.of(Verdict.ROLLBACK), verdict());
        assertEquals(Fixtures.QUARTER, rollout().stageIndex());
    }

    @Test
    void whatAnEarlierStageDidCondemnsNoLaterOne() {
        runningAt(Fixtures.BETA, HealthPolicy.DEFAULT.with(HealthPolicy.OnRollback.TELL));
        report(90, 10);
        clock.advance(MINUTE);
        Fixtures.apply(store, List.of(new Command.MoveToStage(Fixtures.IN_PRODUCTION, Fixtures.QUARTER)));
        clock.advance(Duration.ofSeconds(1));
        report(100, 0);
        clock.advance(MINUTE);

        monitor.tick();

        assertEquals(Optional.of(Verdict.PASS), verdict());
    }

    @Test
    void aStoppedRolloutIsNotJudged() {
        runningAt(Fixtures.QUARTER, HealthPolicy.DEFAULT);
        Fixtures.apply(
                store,
                List.of(new Command.EngageStop(
                        Fixtures.stopId(), new StopScope.WholeEnvironment(Fixtures.PRODUCTION))));
        report(0, 100);
        clock.advance(MINUTE);

        monitor.tick();

        assertEquals(Optional.empty(), verdict());
        assertEquals(Fixtures.QUARTER, rollout().stageIndex());
    }

    @Test
    void anUnchangedVerdictIsRecordedOnce() {
        runningAt(Fixtures.QUARTER, HealthPolicy.DEFAULT);
        report(100, 0);
        clock.advance(MINUTE);
        monitor.tick();
        long revision = store.state().revision();
        clock.advance(MINUTE);
        report(100, 0);
        monitor.tick();

        assertEquals(revision, store.state().revision());
    }

    @Test
    void aStageThatAdvancesByItselfWaitsForItsTimeAndForAPass() {
        StageLadder plan = SeedLadders.deepLinkPlan(Duration.ofMinutes(1));
        StageLadder automatic = new StageLadder(
                plan.name(),
                plan.stages().stream()
                        .map(stage -> stage.advancing(Advance.AUTOMATIC))
                        .toList(),
                plan.skipping(),
                plan.retryStage());
        Fixtures.apply(store, Fixtures.setUp());
        Fixtures.apply(
                store,
                List.of(
                        new Command.PlanRollout(
                                Fixtures.IN_PRODUCTION, automatic, Fixtures.POPULATION, HealthPolicy.DEFAULT),
                        new Command.StartRollout(Fixtures.IN_PRODUCTION)));

        clock.advance(MINUTE);
        report(20, 0);
        monitor.tick();
        assertEquals(Fixtures.INTERNAL, rollout().stageIndex(), "its two minutes are not over");

        clock.advance(MINUTE);
        monitor.tick();
        assertEquals(Fixtures.BETA, rollout().stageIndex(), "time over and verdict PASS");

        clock.advance(Duration.ofMinutes(10));
        monitor.tick();
        assertEquals(Fixtures.BETA, rollout().stageIndex(), "nothing was measured on this stage");
    }

    private void runningAt(int stage, HealthPolicy health) {
        Fixtures.apply(store, Fixtures.setUp());
        Fixtures.apply(
                store,
                List.of(new Command.PlanRollout(
                        Fixtures.IN_PRODUCTION, Fixtures.ladder(), Fixtures.POPULATION, health)));
        Fixtures.apply(store, Fixtures.climb(Fixtures.IN_PRODUCTION, stage));
    }

    private void report(long successes, long errors) {
        store.report(List.of(new MetricSample(
                Fixtures.IN_PRODUCTION,
                Variant.NEW,
                clock.instant(),
                new Tally(successes, errors, 0, LatencyHistogram.of(80, 90, 100)),
                Optional.empty())));
    }

    private Rollout rollout() {
        return store.state().rollouts().get(Fixtures.IN_PRODUCTION).orElseThrow();
    }

    private Optional<Verdict> verdict() {
        return rollout().assessment().map(Assessment::verdict);
    }

    private Event newest() {
        return store.audit(AuditQuery.newest(1)).records().getFirst().entry().event();
    }
}
