package dev.signalbox.domain.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.health.LatencyHistogram;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// What is known of a latency is what its histogram answers.
final class QuantilesTest {
    /// A class is no wider than that.
    private static final double WIDTH = 0.12;

    @Test
    void theHistogramHasThePercentiles() {
        LatencyHistogram histogram =
                new Quantiles(OptionalDouble.of(80), OptionalDouble.of(400), OptionalDouble.of(1_900)).histogram(1_000);

        assertEquals(1_000, histogram.size());
        assertEquals(80, histogram.percentile(50), 80 * WIDTH);
        assertEquals(400, histogram.percentile(95), 400 * WIDTH);
        assertEquals(1_900, histogram.percentile(99), 1_900 * WIDTH);
    }

    @Test
    void onePercentileStandsForAll() {
        LatencyHistogram histogram =
                new Quantiles(OptionalDouble.empty(), OptionalDouble.of(400), OptionalDouble.empty()).histogram(3);

        assertEquals(3, histogram.size());
        assertEquals(400, histogram.percentile(95), 400 * WIDTH);
    }

    @Test
    void nothingKnownIsNoMeasurement() {
        assertEquals(LatencyHistogram.EMPTY, Quantiles.NONE.histogram(1_000));
    }
}
