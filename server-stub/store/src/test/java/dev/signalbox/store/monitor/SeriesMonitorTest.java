package dev.signalbox.store.monitor;

import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.TENANT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.CacheUse;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.ladder.Advance;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.statistics.Job;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.store.Engine;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What applications report beside requests decides on a stage that sets a bound on it.
class SeriesMonitorTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private Engine engine;
    private RolloutStore store;
    private Monitor monitor;

    @BeforeEach
    void open() {
        engine = Engine.open(folder.resolve("store.db"), clock);
        engine.createTenant(TENANT, "easyMO");
        store = engine.store(TENANT, Actors.TARA);
        monitor = new Monitor(engine);
        Fixtures.apply(store, Fixtures.setUp());
    }

    @AfterEach
    void close() {
        monitor.close();
        store.close();
        engine.close();
    }

    @Test
    void aBacklogOverItsBoundRollsBack() {
        runBounded(Metric.QUEUE_BACKLOG, Comparison.ABOVE, 2_000);
        report(sample(Optional.of(2_000L), Optional.empty()));
        assertEquals("PASS on error rate", aMinuteLater());

        report(sample(Optional.of(2_001L), Optional.empty()));
        assertEquals("ROLLBACK on queue backlog: 2001.0 of 1", aMinuteLater());
        assertEquals(0, stage());
    }

    @Test
    void cacheHitsUnderTheirBoundRollBack() {
        runBounded(Metric.CACHE_HIT_RATE, Comparison.BELOW, 80);
        report(sample(Optional.empty(), Optional.of(new CacheUse(500, 400))));
        assertEquals("PASS on error rate", aMinuteLater());

        report(sample(Optional.empty(), Optional.of(new CacheUse(500, 399))));
        assertEquals("ROLLBACK on cache hit rate: 79.9 of 1000", aMinuteLater());
    }

    @Test
    void costSavingsParticipationAndKindsOfErrorsComeFromJobs() {
        runBounded(Metric.COST, Comparison.ABOVE, 2.5);
        jobs(10, "inngest", 5, Optional.empty());
        jobs(10, "github_actions", 2, Optional.empty());
        jobs(2, "github_actions", 6, Optional.of("Timeout"));
        clock.advance(MINUTE);

        assertEquals(
                "cost 2.7 of 12, savings 46.7 of 10, error categories 1.0 of 12, participation 100.0 of 10",
                List.of(Metric.COST, Metric.SAVINGS, Metric.ERROR_CATEGORIES, Metric.PARTICIPATION).stream()
                        .map(this::figure)
                        .reduce((left, right) -> left + ", " + right)
                        .orElseThrow());
        monitor.tick();
        assertEquals("ROLLBACK", words().substring(0, 8));
    }

    /// Who is not eligible gets only inngest (S3-80), so that is the old path and what a stop falls back to (S3-92).
    @Test
    void failuresOfGithubActionsRollTheHybridFlagBackAndThoseOfInngestDoNot() {
        runBounded(Metric.ERROR_RATE, Comparison.ABOVE, 50);
        jobs(20, "github_actions", 1, Optional.empty());
        jobs(100, "inngest", 1, Optional.of("Timeout"));
        assertEquals("PASS on error rate", aMinuteLater());

        jobs(21, "github_actions", 1, Optional.of("Timeout"));
        assertEquals("ROLLBACK", aMinuteLater().substring(0, 8));
        assertEquals(0, stage());
    }

    @Test
    void whatAnEarlierStageCostDoesNotCountOnThisOne() {
        runBounded(Metric.COST, Comparison.ABOVE, 2.5);
        jobs(20, "github_actions", 9, Optional.empty());
        clock.advance(MINUTE);
        Fixtures.apply(store, List.of(new Command.MoveToStage(IN_PRODUCTION, 2)));
        clock.advance(MINUTE);
        jobs(20, "github_actions", 1, Optional.empty());

        assertEquals("PASS on error rate", aMinuteLater());
    }

    @Test
    void aSeriesThatWentQuietHoldsTheStageThatClimbsByItself() {
        runBounded(Metric.QUEUE_BACKLOG, Comparison.ABOVE, 2_000, MINUTE.multipliedBy(8));
        report(sample(Optional.of(0L), Optional.empty()));
        assertEquals("PASS on error rate", aMinuteLater());

        for (int minute = 0; minute < 10; minute++) {
            report(sample(Optional.empty(), Optional.empty()));
            aMinuteLater();
        }
        assertEquals("NO_DATA on queue backlog: 0.0 of 6000", words());
        assertEquals(1, stage());

        report(sample(Optional.of(0L), Optional.empty()));
        aMinuteLater();
        report(sample(Optional.of(0L), Optional.empty()));
        aMinuteLater();
        assertEquals(2, stage());
    }

    private String figure(Metric metric) {
        return engine.series(TENANT, IN_PRODUCTION, List.of(metric), TestClock.START, clock.instant()).values().stream()
                .map(found -> metric.label() + " " + Math.round(10 * found.value()) / 10.0 + " of " + found.n())
                .findFirst()
                .orElse(metric.label() + " unknown");
    }

    private MetricSample sample(Optional<Long> backlog, Optional<CacheUse> cache) {
        Tally tally = Fixtures.tally(1_000, 0, 100);
        return new MetricSample(IN_PRODUCTION, Variant.NEW, clock.instant(), tally, Optional.empty(), backlog, cache);
    }

    private void report(MetricSample sample) {
        store.report(List.of(sample));
    }

    private void jobs(int count, String processor, double cost, Optional<String> error) {
        engine.take(
                TENANT,
                IntStream.range(0, count)
                        .mapToObj(job -> new Job(
                                IN_PRODUCTION,
                                Job.pathOf(processor).orElseThrow(),
                                clock.instant(),
                                "repository-" + job,
                                processor,
                                error.isPresent() ? Job.Outcome.FAILED : Job.Outcome.SUCCEEDED,
                                Optional.empty(),
                                Optional.of(100.0),
                                error,
                                Optional.of(cost)))
                        .toList());
    }

    private String aMinuteLater() {
        clock.advance(MINUTE);
        monitor.tick();
        return words();
    }

    private String words() {
        Assessment assessment = engine.entries(TENANT, 0, 1_000).stream()
                .map(stored -> stored.entry().event())
                .filter(Event.AssessmentChanged.class::isInstance)
                .map(event -> ((Event.AssessmentChanged) event).assessment())
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return assessment.verdict() + " on " + assessment.metric().label()
                + (assessment.verdict() == Verdict.PASS ? "" : ": " + assessment.value() + " of " + assessment.n());
    }

    private int stage() {
        return store.state().rollouts().get(IN_PRODUCTION).orElseThrow().stageIndex();
    }

    private void runBounded(Metric metric, Comparison comparison, double bound) {
        runBounded(metric, comparison, bound, Duration.ZERO);
    }

    /// A canary whose stages are thrown back by this bound; where they last, they climb by themselves.
    private void runBounded(Metric metric, Comparison comparison, double bound, Duration minimum) {
        StageLadder canary = SeedLadders.canary5();
        List<Stage> stages = canary.stages().stream()
                .map(stage -> stage.lasting(Duration.ZERO, minimum)
                        .advancing(minimum.isZero() ? Advance.BY_HAND : Advance.AUTOMATIC)
                        .rollingBackOn(new Criterion.Measured(metric, comparison, bound)))
                .toList();
        Fixtures.apply(
                store,
                List.of(
                        new Command.PlanRollout(
                                IN_PRODUCTION,
                                new StageLadder(canary.name(), stages, canary.skipping(), canary.retryStage()),
                                10_000,
                                HealthPolicy.INHERITED),
                        new Command.StartRollout(IN_PRODUCTION)));
    }
}
