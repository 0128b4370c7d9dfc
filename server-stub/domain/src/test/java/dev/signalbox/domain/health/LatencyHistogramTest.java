package dev.signalbox.domain.health;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void percentileIsRightWithinTwelvePercent() {
        Property.holds(500, choices -> {
            double[] latencies = new double[1 + choices.draw(300)];
            Arrays.setAll(latencies, index -> 1 + choices.draw(100_000));
            LatencyHistogram histogram = LatencyHistogram.of(latencies);
            double[] sorted = DoubleStream.of(latencies).sorted().toArray();
            for (int percent : new int[] {50, 95, 99, 100}) {
                double exact = sorted[(int) Math.ceil(percent / 100.0 * sorted.length) - 1];
                assertEquals(exact, histogram.percentile(percent), exact * 0.12, percent + " %");
            }
        });
    }

    @Test
    void whatIsJustWithinABoundIsToldFromWhatIsJustBeyond() {
        for (int goal : new int[] {100, 200, 250, 300, 400, 500, 800}) {
            assertTrue(LatencyHistogram.of(Math.nextDown((double) goal)).percentile(100) < goal, () -> goal + " ms");
            assertTrue(LatencyHistogram.of(goal).percentile(0) >= goal, () -> goal + " ms");
        }
        for (int limit : new int[] {1_000, 2_000, 5_000}) {
            assertTrue(LatencyHistogram.of(limit).percentile(100) <= limit, () -> limit + " ms");
            assertTrue(LatencyHistogram.of(Math.nextUp((double) limit)).percentile(0) > limit, () -> limit + " ms");
        }
    }

    @Test
    void histogramStoredBeforeBoundsLayOnEdgesIsReadWithinThreePercent() {
        for (int index = 1; index < LatencyHistogram.CLASSES; index++) {
            long[] counts = new long[LatencyHistogram.CLASSES];
            counts[index] = 1;
            double edge = Math.pow(2, (index - 1) / 8.0);

            assertEquals(edge, LatencyHistogram.ofCounts(counts).percentile(0), edge * 0.03);
        }
    }

    @Test
    void meanIsThatOfTheClasses() {
        assertEquals(0, LatencyHistogram.EMPTY.mean());
        assertEquals(300, LatencyHistogram.of(100, 500).mean(), 300 * 0.06);
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
