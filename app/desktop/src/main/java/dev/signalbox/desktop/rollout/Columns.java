package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.rollout.GraphModel.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// A series thinned to what a row of pixels can show: the least and the greatest value of each column. A million points
/// cost one pass and draw like a thousand, and no spike is lost.
final class Columns {
    private final double[] low;
    private final double[] high;

    private Columns(int width) {
        low = new double[width];
        high = new double[width];
        Arrays.fill(low, Double.NaN);
        Arrays.fill(high, Double.NaN);
    }

    /// @param width how many columns, from the left end of `scale`
    static Columns of(List<Sample> samples, TimeScale scale, int width, ToDoubleFunction<Sample> value) {
        Columns columns = new Columns(width);
        for (Sample sample : samples) {
            columns.add((int) Math.floor(scale.x(sample.at()) - scale.left()), value.applyAsDouble(sample));
        }
        return columns;
    }

    private void add(int column, double figure) {
        if (column >= 0 && column < low.length) {
            low[column] = Double.isNaN(low[column]) ? figure : Math.min(low[column], figure);
            high[column] = Double.isNaN(high[column]) ? figure : Math.max(high[column], figure);
        }
    }

    /// True when a sample falls into `column`.
    boolean holds(int column) {
        return !Double.isNaN(low[column]);
    }

    double low(int column) {
        return low[column];
    }

    double high(int column) {
        return high[column];
    }

    /// How many columns hold a value.
    long filled() {
        return Arrays.stream(low).filter(value -> !Double.isNaN(value)).count();
    }
}
