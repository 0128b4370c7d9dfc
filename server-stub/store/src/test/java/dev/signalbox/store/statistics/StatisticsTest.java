package dev.signalbox.store.statistics;

import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.TENANT;
import static dev.signalbox.testkit.TestClock.START;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.rules.source.SourceCommand;
import dev.signalbox.domain.source.Reading;
import dev.signalbox.domain.statistics.Backlog;
import dev.signalbox.domain.statistics.ErrorStatistics;
import dev.signalbox.domain.statistics.Job;
import dev.signalbox.domain.statistics.LabelStatistics;
import dev.signalbox.domain.statistics.Participation;
import dev.signalbox.domain.statistics.RolloutStatistics;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.store.Engine;
import dev.signalbox.store.metric.Retention;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What jobs come to.
class StatisticsTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private Engine engine;
    private RolloutStore store;

    @BeforeEach
    void open() {
        engine = Engine.open(folder.resolve("store.db"), clock);
        engine.createTenant(TENANT, "easyMO");
        store = engine.store(TENANT, Actors.SAM);
        Fixtures.apply(store, Fixtures.runningAt(IN_PRODUCTION, Fixtures.QUARTER));
    }

    @AfterEach
    void close() {
        store.close();
        engine.close();
    }

    @Test
    void ratesTimesAndCostsAreByProcessor() {
        engine.take(
                TENANT,
                List.of(
                        job("github_actions", "web", Optional.empty(), 100, 0.02),
                        job("github_actions", "api", Optional.empty(), 100, 0.02),
                        job("github_actions", "api", Optional.of("Timeout"), 100, 0.02),
                        job("github_actions", "cli", Optional.empty(), 100, 0.02),
                        job("inngest", "web", Optional.empty(), 800, 0.05)));
        RolloutStatistics statistics = statistics();

        assertEquals(
                List.of(
                        "github_actions: 4 jobs, 75.0 % ok, 25.0 % failed, 0.08 in all, 0.020 each",
                        "inngest: 1 jobs, " + "100.0 % ok, 0.0 % failed, 0.05 in all, 0.050 each"),
                statistics.processors().stream().map(StatisticsTest::words).toList());
        assertEquals(4, statistics.newPath().jobs());
        assertEquals(25.0, statistics.newPath().errorRate());
        assertEquals(103, statistics.newPath().averageMs(), 1);
        assertEquals(800, statistics.oldPath().p95Ms(), 80);
        assertEquals(4 * 0.03, statistics.savings().orElseThrow(), 1e-9);
        assertEquals(Participation.of(3, 1, 3), statistics.participation());
    }

    @Test
    void savingsAreUnknownWhereACostIs() {
        engine.take(
                TENANT,
                List.of(
                        job("github_actions", "web", Optional.empty(), 100, 0.02),
                        new Job(
                                IN_PRODUCTION,
                                Variant.OLD,
                                START,
                                "web",
                                "inngest",
                                Job.Outcome.SUCCEEDED,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));

        assertEquals(Optional.empty(), statistics().savings());
    }

    @Test
    void beyondItsBoundALabelIsOtherAndCounted() {
        List<Job> jobs = IntStream.range(0, 30)
                .mapToObj(number ->
                        job(number < 15 ? "github_actions" : "worker-" + number, "web", Optional.empty(), 100, 0))
                .toList();
        engine.take(TENANT, jobs.subList(0, 22));
        assertEquals(0, statistics().jobsInOther());

        engine.take(TENANT, jobs.subList(22, 30));
        RolloutStatistics statistics = statistics();
        assertEquals(9, statistics.processors().size());
        assertEquals(8, statistics.jobsInOther());
        assertEquals(30, statistics.newPath().jobs());
    }

    @Test
    void aLabelThatNothingIsKeptOfGivesItsRoomBack() {
        engine.take(
                TENANT,
                IntStream.range(0, 8)
                        .mapToObj(number -> job("worker-" + number, "web", Optional.empty(), 100, 0))
                        .toList());
        clock.advance(Retention.DEFAULT.hours().plus(HOUR));
        engine.keepMetrics();
        engine.take(TENANT, List.of(job("github_actions", "web", Optional.empty(), 100, 0)));

        assertEquals("github_actions", statistics().processors().getFirst().label());
    }

    @Test
    void errorsHaveCategoriesAndATrend() {
        engine.take(TENANT, List.of(job("github_actions", "web", Optional.of("HTTP 502"), 100, 0)));
        clock.advance(HOUR);
        engine.take(
                TENANT,
                List.of(
                        job("github_actions", "web", Optional.of("HTTP 503"), 100, 0),
                        job("github_actions", "api", Optional.of("HTTP 502"), 100, 0),
                        job("github_actions", "api", Optional.of("Timeout: 3 s"), 100, 0)));

        assertEquals(
                List.of(new ErrorStatistics("HTTP #", 2, 1), new ErrorStatistics("Timeout", 1, 0)),
                statistics().errors());
    }

    @Test
    void subjectsAreCountedOnceAndEstimatedBeyondTheBound() {
        take(0, 1_000);
        take(500, 1_000);
        assertEquals(1_000, statistics().participation().newPath());

        take(1_000, 2_500);
        assertEquals(2_500, statistics().participation().newPath(), 250);
    }

    @Test
    void backlogIsTheLatestAndTheMost() {
        for (long jobs : List.of(3L, 40L, 12L)) {
            clock.advance(Duration.ofMinutes(1));
            Reading reading = new Reading(
                    clock.instant(), 10, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(jobs));
            Fixtures.apply(store, List.of(new SourceCommand.EnterReading(IN_PRODUCTION, Variant.NEW, reading)));
        }

        assertEquals(
                Optional.of(new Backlog(clock.instant(), 12, 40)), statistics().backlog());
    }

    private void take(int first, int last) {
        engine.take(
                TENANT,
                IntStream.range(first, last)
                        .mapToObj(number -> job("github_actions", "repository-" + number, Optional.empty(), 100, 0))
                        .toList());
    }

    private RolloutStatistics statistics() {
        Instant now = clock.instant();
        return engine.statistics(TENANT, IN_PRODUCTION, now, now.plusSeconds(1));
    }

    private static String words(LabelStatistics label) {
        return "%s: %d jobs, %.1f %% ok, %.1f %% failed, %.2f in all, %.3f each"
                .formatted(
                        label.label(),
                        label.did().jobs(),
                        label.did().successRate(),
                        label.did().errorRate(),
                        label.cost().orElseThrow(),
                        label.costPerJob().orElseThrow());
    }

    private Job job(String processor, String subject, Optional<String> error, double milliseconds, double cost) {
        return new Job(
                IN_PRODUCTION,
                Job.pathOf(processor).orElse(Variant.NEW),
                clock.instant(),
                subject,
                processor,
                error.isPresent() ? Job.Outcome.FAILED : Job.Outcome.SUCCEEDED,
                Optional.empty(),
                Optional.of(milliseconds),
                error,
                Optional.of(cost));
    }
}
