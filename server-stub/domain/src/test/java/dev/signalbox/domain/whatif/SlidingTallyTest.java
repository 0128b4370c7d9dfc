package dev.signalbox.domain.whatif;

import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.START;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.store.MetricPoint;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.testing.Choices;
import dev.signalbox.domain.testing.Property;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SlidingTallyTest {
    private static final Duration STEP = Duration.ofMinutes(1);

    @Test
    void aWindowThatMovesHoldsWhatSummingItAnewWouldGive() {
        Property.holds(200, choices -> {
            MetricSeries recorded = new MetricSeries(IN_PRODUCTION, STEP, points(choices));
            SlidingTally sliding = new SlidingTally(recorded);
            Instant from = START;
            Instant to = START;
            for (int move = 0; move < 20; move++) {
                from = from.plusSeconds(choices.draw(90));
                to = later(from, to.plusSeconds(choices.draw(120)));
                assertEquals(summed(recorded, from, to), sliding.between(from, to));
            }
        });
    }

    private static List<MetricPoint> points(Choices choices) {
        List<MetricPoint> points = new ArrayList<>();
        for (int minute = 0; minute < 30; minute++) {
            int requests = choices.draw(5);
            if (requests > 0) {
                points.add(
                        new MetricPoint(START.plus(STEP.multipliedBy(minute)), tally(choices, requests), Tally.NONE));
            }
        }
        return points;
    }

    private static Tally tally(Choices choices, int requests) {
        int errors = choices.draw(requests + 1);
        return new Tally(
                requests - errors,
                errors,
                choices.draw(errors + 1),
                LatencyHistogram.of(choices.draw(2_000), choices.draw(2_000)));
    }

    private static Tally summed(MetricSeries recorded, Instant from, Instant to) {
        return recorded.points().stream()
                .filter(point ->
                        !point.at().isBefore(from) && !point.at().plus(STEP).isAfter(to))
                .map(MetricPoint::newPath)
                .reduce(Tally.NONE, Tally::plus);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
