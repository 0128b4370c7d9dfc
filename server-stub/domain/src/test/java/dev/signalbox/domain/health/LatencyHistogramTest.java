package dev.signalbox.domain.health;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.testing.Property;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class LatencyHistogramTest {
    @Test
    void percentileOfNothingIsZero() {
        assertEquals(0, LatencyHistogram.EMPTY.percentile(95));
    }

    @Test
    void percentileIsRightWithinNinePercent() {
        Property.holds(500, choices -> {
            double[] latencies = new double[1 + choices.draw(300)];
            Arrays.setAll(latencies, index -> 1 + choices.draw(100_000));
            LatencyHistogram histogram = LatencyHistogram.of(latencies);
            double[] sorted = DoubleStream.of(latencies).sorted().toArray();
            for (int percent : new int[] {50, 95, 99, 100}) {
                double exact = sorted[(int) Math.ceil(percent / 100.0 * sorted.length) - 1];
                assertEquals(exact, histogram.percentile(percent), exact * 0.0906, percent + " %");
            }
        });
    }

    @Test
    void histogramsAddUp() {
        LatencyHistogram all = LatencyHistogram.of(1, 20, 300, 4_000, 500_000);

        assertEquals(all, LatencyHistogram.of(20, 4_000, 1).plus(LatencyHistogram.of(500_000, 300)));
        assertEquals(5, all.size());
    }

    @Test
    void countsComeAndGoWithoutTrailingZeros() {
        LatencyHistogram histogram = LatencyHistogram.of(0.2, 0.4, 1, -5);

        assertArrayEquals(new long[] {3, 1}, histogram.counts());
        assertEquals(histogram, LatencyHistogram.ofCounts(3, 1));
        assertEquals(histogram, LatencyHistogram.ofCounts(3, 1, 0, 0));
    }

    @Test
    void countsThatCannotBeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> LatencyHistogram.ofCounts(1, -1));
        assertThrows(
                IllegalArgumentException.class,
                () -> LatencyHistogram.ofCounts(new long[LatencyHistogram.CLASSES + 1]));
    }
}
