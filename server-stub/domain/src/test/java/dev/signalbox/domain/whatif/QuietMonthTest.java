package dev.signalbox.domain.whatif;

import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.store.MetricPoint;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// A month of a rollout that few people use: a request every two hours and forty minutes or more, so at most nine in
/// any
/// 24 hours, of which one in forty fails by chance. Judged every ten minutes.
final class QuietMonthTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LOOKS = MINUTE.multipliedBy(10);
    private static final int MONTH = 30 * 24 * 60;
    private static final int SEEDS = 20;

    @Test
    void noQuietMonthIsRolledBack() {
        assertEquals(0, rolledBack(HealthPolicy.INHERITED, seed -> recording(seed, 165, 480, 40)));
    }

    @Test
    void controlWithoutTheMinimumSampleMostAre() {
        long rolledBack = rolledBack(HealthPolicy.INHERITED.from(1), seed -> recording(seed, 165, 480, 40));

        assertTrue(rolledBack > SEEDS / 2, () -> rolledBack + " of " + SEEDS);
    }

    @Test
    void controlABusyMonthWithEveryEighthRequestFailingIsRolledBackEveryTime() {
        assertEquals(SEEDS, rolledBack(HealthPolicy.INHERITED, seed -> recording(seed, 1, 10, 8)));
    }

    /// From the tenth request on, one that fails is 10 % and more than the 5 % of the founding documents: that rule,
    /// and
    /// no minimum of theirs, is what rolls a month of 10 to 40 requests a day back.
    @Test
    void monthOfTenToFortyRequestsADayIsRolledBackByTheRuleOfFivePercentOfTen() {
        List<Moment> rollbacks = LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> replayed(HealthPolicy.INHERITED, recording(seed, 36, 144, 40)))
                .flatMap(Optional::stream)
                .toList();

        assertEquals(SEEDS, rollbacks.size());
        rollbacks.forEach(moment ->
                assertTrue(moment.assessment().n() >= 10 && moment.assessment().value() > 5, moment::toString));
    }

    private interface Recorded {
        MetricSeries by(long seed);
    }

    private static long rolledBack(HealthPolicy health, Recorded recorded) {
        return LongStream.rangeClosed(1, SEEDS)
                .mapToObj(recorded::by)
                .filter(series -> replayed(health, series).isPresent())
                .count();
    }

    private static Optional<Moment> replayed(HealthPolicy health, MetricSeries series) {
        return WhatIf.replay(
                        Scenario.of(
                                World.furnished().state(),
                                IN_PRODUCTION,
                                SeedLadders.canary5(),
                                health.every(LOOKS),
                                START),
                        series)
                .rollback();
    }

    /// Requests at least `least` and less than `most` minutes apart, one in `failing` of which fails.
    private static MetricSeries recording(long seed, int least, int most, int failing) {
        Random random = new Random(seed);
        List<MetricPoint> points = new ArrayList<>();
        int minute = 0;
        while (minute < MONTH) {
            boolean fails = random.nextInt(failing) == 0;
            points.add(new MetricPoint(
                    START.plus(MINUTE.multipliedBy(minute)),
                    new Tally(fails ? 0 : 1, fails ? 1 : 0, 0, LatencyHistogram.EMPTY),
                    Tally.NONE));
            minute += least + random.nextInt(most - least);
        }
        return new MetricSeries(IN_PRODUCTION, MINUTE, points);
    }
}
