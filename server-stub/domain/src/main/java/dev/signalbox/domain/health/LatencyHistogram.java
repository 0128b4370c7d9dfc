package dev.signalbox.domain.health;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Latencies counted in logarithmic classes, so that windows of any length add up and still answer percentiles.
///
/// Eight classes an octave from 1 ms to about 131 s (136 classes): a percentile is right within 12 %, and by linear
/// interpolation inside its class usually within 4 %.
///
/// Bounds that people set lie on the edges of classes, so that what is just within one is told from what is just
/// beyond: the class at 400 ms is of those from 400 ms on, since a goal lies below it (S2-56, S2-68), and the one
/// under 1,000 ms has those of 1,000 ms still, since a limit lies above it (S2-72). Immutable.
public final class LatencyHistogram {
    /// How many classes there are.
    public static final int CLASSES = 136;

    /// A histogram without a measurement.
    public static final LatencyHistogram EMPTY = new LatencyHistogram(new long[CLASSES]);

    private static final int PER_OCTAVE = 8;

    /// Bounds in milliseconds that begin a class.
    private static final List<Integer> GOALS = List.of(100, 200, 250, 300, 400, 500, 800);

    /// Bounds in milliseconds that end a class, themselves in it.
    private static final List<Integer> LIMITS = List.of(1_000, 2_000, 5_000);

    /// Where each class begins, and where the last one ends. The classes of histograms that were stored before bounds
    /// were put on edges lay at most 3 % beside these.
    private static final double[] EDGES = edges();

    private final long[] counts;

    private LatencyHistogram(long[] counts) {
        this.counts = counts;
    }

    /// A histogram of `latencies`, in milliseconds; a negative one counts as 0.
    public static LatencyHistogram of(double... latencies) {
        long[] counts = new long[CLASSES];
        for (double latency : latencies) {
            counts[classOf(latency)]++;
        }
        return new LatencyHistogram(counts);
    }

    /// A histogram with these counts, class by class; missing trailing classes are 0.
    ///
    /// @throws IllegalArgumentException with more than [#CLASSES] counts or a negative one
    public static LatencyHistogram ofCounts(long... counts) {
        if (counts.length > CLASSES || LongStream.of(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("A latency histogram has up to " + CLASSES + " counts of 0 or more.");
        }
        return new LatencyHistogram(Arrays.copyOf(counts, CLASSES));
    }

    /// The counts, class by class, without trailing zeros.
    public long[] counts() {
        int length = CLASSES;
        while (length > 0 && counts[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOf(counts, length);
    }

    /// One latency for each measurement, in milliseconds, from the middle of its class: `of(values())` equals this.
    public double[] values() {
        return IntStream.range(0, CLASSES)
                .boxed()
                .flatMapToDouble(
                        index -> DoubleStream.generate(() -> middle(index)).limit(counts[index]))
                .toArray();
    }

    /// The measurements of both.
    public LatencyHistogram plus(LatencyHistogram other) {
        long[] sum = counts.clone();
        for (int index = 0; index < CLASSES; index++) {
            sum[index] += other.counts[index];
        }
        return new LatencyHistogram(sum);
    }

    /// Adds the counts to `sum`, or takes them away with a `sign` of -1.
    void addTo(long[] sum, int sign) {
        for (int index = 0; index < CLASSES; index++) {
            sum[index] += sign * counts[index];
        }
    }

    /// How many measurements there are.
    public long size() {
        return LongStream.of(counts).sum();
    }

    /// The mean in milliseconds, right within the width of a class; 0 without measurements.
    public double mean() {
        double sum = IntStream.range(0, CLASSES)
                .mapToDouble(index -> counts[index] * middle(index))
                .sum();
        return size() == 0 ? 0 : sum / size();
    }

    /// The latency in milliseconds that `percent` percent of the measurements do not exceed; 0 without measurements.
    ///
    /// @param percent 0 to 100
    public double percentile(double percent) {
        double rank = percent / 100 * size();
        long seen = 0;
        for (int index = 0; index < CLASSES; index++) {
            if (counts[index] > 0 && seen + counts[index] >= rank) {
                double width = EDGES[index + 1] - EDGES[index];
                double inside = EDGES[index] + width * (rank - seen) / counts[index];
                return Math.min(inside, Math.nextDown(EDGES[index + 1]));
            }
            seen += counts[index];
        }
        return 0;
    }

    /// True when it is certain on which side of `bound` the percentile lies: its class does not reach across.
    ///
    /// @param percent 0 to 100
    /// @param bound in milliseconds
    public boolean tells(double percent, double bound) {
        int index = classOf(percentile(percent));
        return bound <= EDGES[index] || bound >= Math.nextDown(EDGES[index + 1]);
    }

    private static int classOf(double milliseconds) {
        if (!(milliseconds >= 1)) {
            return 0;
        }
        int found = Arrays.binarySearch(EDGES, milliseconds);
        return Math.min(CLASSES - 1, found >= 0 ? found : -found - 2);
    }

    private static double middle(int index) {
        return (EDGES[index] + EDGES[index + 1]) / 2;
    }

    private static double[] edges() {
        double[] edges = new double[CLASSES + 1];
        Arrays.setAll(edges, index -> index == 0 ? 0 : Math.pow(2, (index - 1) / (double) PER_OCTAVE));
        GOALS.forEach(goal -> edges[nearest(goal)] = goal);
        LIMITS.forEach(limit -> edges[nearest(limit)] = Math.nextUp((double) limit));
        return edges;
    }

    /// The edge that is moved to `milliseconds`.
    private static int nearest(int milliseconds) {
        return 1 + (int) Math.round(Math.log(milliseconds) / Math.log(2) * PER_OCTAVE);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LatencyHistogram histogram && Arrays.equals(counts, histogram.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "LatencyHistogram[n=" + size() + ", p50=" + percentile(50) + ", p95=" + percentile(95) + "]";
    }
}
