package dev.signalbox.store.metric;

import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.TENANT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.store.MetricPoint;
import dev.signalbox.domain.store.MetricQuery;
import dev.signalbox.store.sqlite.Database;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sums stay what they were, whatever is summed up or has expired. The model is the plain list of all samples.
class RollupTest {
    private static final Duration SECONDS = Duration.ofHours(1);
    private static final Duration MINUTES = Duration.ofHours(5);
    private static final Duration HOURS = Duration.ofDays(3);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private final List<MetricSample> model = new ArrayList<>();
    private Database database;
    private Upkeep upkeep;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("store.db"));
        database.write(handle -> handle.execute(
                "INSERT INTO tenant (slug, name, created_at) VALUES (?, ?, ?)", TENANT.value(), "easyMO", "2026"));
        upkeep = new Upkeep(database, clock, new Retention(SECONDS, MINUTES, HOURS));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyWindowHasTheSameSumBeforeAndAfter() {
        SplittableRandom random = new SplittableRandom(42);
        for (int round = 0; round < 60; round++) {
            clock.advance(Duration.ofSeconds(random.nextInt(1, 4_000)));
            add(samples(random));
            List<Window> windows = windows(random);
            String before = sums(windows);
            tend();
            assertEquals(before, sums(windows), () -> "at " + clock.instant());
            assertEquals(expected(windows), sums(windows), () -> "at " + clock.instant());
        }
        assertEquals(model.stream().mapToLong(sample -> sample.tally().total()).sum(), jobsInTheView());
    }

    @Test
    void graphsHaveTheSamePointsBeforeAndAfter() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 20; round++) {
            clock.advance(Duration.ofMinutes(5));
            add(samples(random));
        }
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        List<MetricQuery> queries = List.of(
                query(hour.minusSeconds(7_200), hour.plusSeconds(3_600), MINUTE),
                query(hour.minusSeconds(7_200), hour.plusSeconds(3_600), Duration.ofHours(1)),
                query(hour.minusSeconds(1_170), hour.plusSeconds(3_600), Duration.ofSeconds(90)),
                query(hour.minusSeconds(1_091), hour.plusSeconds(13), Duration.ofSeconds(17)));
        List<List<MetricPoint>> before = queries.stream().map(this::points).toList();
        tend();

        assertEquals(
                before.toString(), queries.stream().map(this::points).toList().toString());
    }

    @Test
    void aSampleThatMissedItsSumWouldBeNoticed() {
        add(List.of(sample(clock.instant(), 5, 1, "timeout")));
        clock.advance(Duration.ofMinutes(5));
        tend();
        Window window = new Window(TestClock.START, TestClock.START.plus(MINUTE));
        String before = sums(List.of(window));
        database.write(handle -> handle.execute("UPDATE metric_bucket SET successes = successes + 1 WHERE span = 1"));

        assertEquals(before, sums(List.of(window)));
        assertNotEquals(before, sums(List.of(new Window(TestClock.START, TestClock.START.plusSeconds(1)))));
    }

    @Test
    void bucketsAreSummedUpAndExpire() {
        add(List.of(sample(clock.instant(), 5, 1, "timeout")));
        assertEquals(List.of(1L), spans());
        clock.advance(Duration.ofSeconds(75));
        tend();
        assertEquals(List.of(1L, 60L), spans());
        clock.advance(SECONDS);
        tend();
        assertEquals(List.of(60L, 3_600L), spans());
        clock.advance(MINUTES.plusHours(1));
        tend();
        assertEquals(List.of(3_600L), spans());
        clock.advance(HOURS);
        tend();
        assertEquals(List.of(), spans());
    }

    @Test
    void theLatestErrorKeepsItsTextAndItsTime() {
        add(List.of(sample(clock.instant(), 5, 1, "timeout")));
        add(List.of(
                sample(clock.instant().plusSeconds(7), 1, 1, "refused"),
                sample(clock.instant().plusSeconds(9), 1, 0, "")));
        clock.advance(SECONDS.plusHours(2));
        tend();

        assertEquals(
                "refused at 2026-03-01T03:00:07Z",
                database.read(handle -> handle.createQuery(
                                "SELECT last_error_message || ' at ' || last_error_at FROM rollout_metrics")
                        .mapTo(String.class)
                        .one()));
    }

    @Test
    void aDayIsReadInSomeTwoHundredAndFiftyRows() {
        long now = 1_000_000 * 60L + 59;
        Horizons horizons = new Horizons(now - 21_600, 0, Span.MINUTE.floor(now - 15), Span.HOUR.floor(now - 15));
        long rows = horizons.covering(now - 86_400, now, Span.HOUR).stream()
                .mapToLong(piece -> (piece.to() - piece.from()) / piece.span().seconds())
                .sum();

        assertTrue(rows < 300, () -> rows + " rows");
    }

    private void tend() {
        // A tick does a part of much work.
        for (int tick = 0; tick < 50; tick++) {
            upkeep.tick();
        }
    }

    private void add(List<MetricSample> samples) {
        database.write(handle -> {
            samples.forEach(sample -> MetricTable.add(handle, TENANT, sample));
            return samples.size();
        });
        model.addAll(samples);
    }

    /// Most of them recent, a few up to two days late.
    private List<MetricSample> samples(SplittableRandom random) {
        return IntStream.range(0, 15)
                .mapToObj(index -> {
                    long age = index == 0 ? random.nextInt(172_800) : random.nextInt(600);
                    return sample(
                            clock.instant().minusSeconds(age),
                            random.nextInt(100),
                            random.nextInt(5),
                            random.nextBoolean() ? "e" + index : "");
                })
                .toList();
    }

    private static MetricSample sample(Instant at, long successes, long errors, String error) {
        LatencyHistogram latency = LatencyHistogram.of(successes + 1.0, errors * 10.0 + 3);
        Tally tally = new Tally(successes, errors, errors / 2, latency);
        return new MetricSample(
                IN_PRODUCTION, Variant.NEW, at, tally, Optional.of(error).filter(text -> !text.isEmpty()));
    }

    private List<Window> windows(SplittableRandom random) {
        return IntStream.range(0, 10)
                .mapToObj(index -> {
                    Instant one = edge(random);
                    Instant other = edge(random);
                    return one.isBefore(other) ? new Window(one, other) : new Window(other, one);
                })
                .toList();
    }

    /// On the grain that is left at its age.
    private Instant edge(SplittableRandom random) {
        long age = random.nextInt(random.nextBoolean() ? 3_000 : 180_000);
        long second = clock.instant().minusSeconds(age).getEpochSecond();
        if (age < SECONDS.toSeconds()) {
            return Instant.ofEpochSecond(second);
        }
        return Instant.ofEpochSecond(age < MINUTES.toSeconds() ? Span.MINUTE.floor(second) : Span.HOUR.floor(second));
    }

    private String sums(List<Window> windows) {
        return windows.stream()
                .map(window -> window + ": "
                        + database.read(handle -> MetricTable.tally(
                                handle, TENANT, IN_PRODUCTION, Variant.NEW, window.from(), window.to())))
                .toList()
                .toString();
    }

    private String expected(List<Window> windows) {
        return windows.stream()
                .map(window -> window + ": "
                        + model.stream()
                                .filter(window::holds)
                                .map(MetricSample::tally)
                                .reduce(Tally.NONE, Tally::plus))
                .toList()
                .toString();
    }

    private static MetricQuery query(Instant from, Instant to, Duration step) {
        return new MetricQuery(IN_PRODUCTION, from, to, step);
    }

    private List<MetricPoint> points(MetricQuery query) {
        return database.read(handle -> MetricTable.series(handle, TENANT, query))
                .points();
    }

    private long jobsInTheView() {
        return database.read(handle -> handle.createQuery("SELECT sum(total_jobs) FROM rollout_metrics")
                .mapTo(Long.class)
                .one());
    }

    private List<Long> spans() {
        return database.read(handle -> handle.createQuery("SELECT DISTINCT span FROM metric_bucket ORDER BY span")
                .mapTo(Long.class)
                .list());
    }

    private record Window(Instant from, Instant to) {
        boolean holds(MetricSample sample) {
            return !sample.at().isBefore(from) && sample.at().isBefore(to);
        }
    }
}
