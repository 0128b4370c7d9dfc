package dev.signalbox.testkit;

import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.IN_STAGING;
import static dev.signalbox.testkit.Fixtures.QUARTER;
import static dev.signalbox.testkit.TestClock.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.rules.source.SourceCommand;
import dev.signalbox.domain.source.Reading;
import dev.signalbox.domain.store.MetricPoint;
import dev.signalbox.domain.store.MetricQuery;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.store.RolloutStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/// Metrics in, metrics out.
abstract class MetricContract extends StoreTests {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    MetricContract(Opening opening) {
        super(opening);
    }

    @Test
    void samplesComeBackInStepsWithBothPaths() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        store.report(List.of(
                sample(Variant.NEW, 2, Fixtures.tally(10, 1, 120)),
                sample(Variant.OLD, 3, Fixtures.tally(30, 0, 80)),
                sample(Variant.NEW, 59, Fixtures.tally(5, 0, 100)),
                sample(Variant.NEW, 60, Fixtures.tally(7, 2, 90))));
        store.report(List.of(sample(Variant.OLD, 185, Fixtures.tally(40, 1, 85))));

        assertEquals(
                new MetricSeries(
                        IN_PRODUCTION,
                        MINUTE,
                        List.of(
                                new MetricPoint(
                                        START,
                                        Fixtures.tally(10, 1, 120).plus(Fixtures.tally(5, 0, 100)),
                                        Fixtures.tally(30, 0, 80)),
                                new MetricPoint(START.plusSeconds(60), Fixtures.tally(7, 2, 90), Tally.NONE),
                                new MetricPoint(START.plusSeconds(180), Tally.NONE, Fixtures.tally(40, 1, 85)))),
                store.metrics(firstMinutes(10)));
    }

    @Test
    void rangeIncludesItsStartAndExcludesItsEnd() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        store.report(List.of(
                sample(Variant.NEW, 0, Fixtures.tally(1, 0, 10)), sample(Variant.NEW, 60, Fixtures.tally(2, 0, 10))));

        assertEquals(
                List.of(new MetricPoint(START, Fixtures.tally(1, 0, 10), Tally.NONE)),
                store.metrics(firstMinutes(1)).points());
    }

    @Test
    void oneQueryIsAboutOneRollout() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        Fixtures.apply(store, List.of(Fixtures.plan(IN_STAGING)));
        store.report(
                List.of(new MetricSample(IN_STAGING, Variant.NEW, START, Fixtures.tally(1, 0, 10), Optional.empty())));

        assertEquals(new MetricSeries(IN_PRODUCTION, MINUTE, List.of()), store.metrics(firstMinutes(10)));
    }

    @Test
    void percentilesSurviveTheStore() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        Tally tally = new Tally(
                990,
                10,
                3,
                LatencyHistogram.of(DoubleStream.iterate(1, latency -> latency + 1.5)
                        .limit(1000)
                        .toArray()));
        store.report(List.of(sample(Variant.NEW, 1, tally)));

        Tally back = store.metrics(firstMinutes(10)).points().getFirst().newPath();
        assertEquals(tally, back);
        assertEquals(tally.value(Metric.P95_LATENCY), back.value(Metric.P95_LATENCY));
    }

    @Test
    void reportThatNamesAnUnknownRolloutIsRefusedAsAWhole() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        List<MetricSample> reported = List.of(
                sample(Variant.NEW, 1, Fixtures.tally(1, 0, 10)),
                new MetricSample(IN_STAGING, Variant.NEW, START, Fixtures.tally(1, 0, 10), Optional.empty()));

        InvalidValueException refused = assertThrows(InvalidValueException.class, () -> store.report(reported));
        assertEquals("flag", refused.field());
        assertEquals(List.of(), store.metrics(firstMinutes(10)).points());
    }

    @Test
    void readingOfAPersonCountsLikeAnyOther() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        store.report(List.of(sample(Variant.NEW, 0, Fixtures.tally(10, 1, 120))));
        Fixtures.apply(
                store, List.of(new SourceCommand.EnterReading(IN_PRODUCTION, Variant.NEW, Reading.of(START, 95, 5))));

        assertEquals(
                List.of(new MetricPoint(
                        START,
                        Fixtures.tally(10, 1, 120).plus(new Tally(95, 5, 0, LatencyHistogram.EMPTY)),
                        Tally.NONE)),
                store.metrics(firstMinutes(1)).points());
    }

    @Test
    void metricsAreNoEvents() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        long revision = store.state().revision();
        store.report(List.of(sample(Variant.NEW, 1, Fixtures.tally(1, 1, 10))));

        assertEquals(revision, store.state().revision());
    }

    private static MetricQuery firstMinutes(int minutes) {
        return new MetricQuery(IN_PRODUCTION, START, START.plus(MINUTE.multipliedBy(minutes)), MINUTE);
    }

    private static MetricSample sample(Variant variant, int second, Tally tally) {
        Instant at = START.plusSeconds(second);
        return new MetricSample(IN_PRODUCTION, variant, at, tally, Optional.empty());
    }
}
