package dev.signalbox.desktop.rollout;

import java.util.Arrays;

/// A series thinned to what a row of pixels can show: the least and the greatest value of each column. A million points
/// draw like a thousand, and no spike is lost.
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
    static Columns of(Samples samples, TimeScale scale, int width, Figure figure) {
        Columns columns = new Columns(width);
        Samples.Row row = samples.row(figure, width);
        for (int cell = 0; cell < row.length(); cell++) {
            if (!Double.isNaN(row.low(cell))) {
                int column = (int) Math.floor(scale.x(samples.millis(row, cell)) - scale.left());
                columns.add(column, row.low(cell), row.high(cell));
            }
        }
        return columns;
    }

    private void add(int column, double least, double greatest) {
        if (column >= 0 && column < low.length) {
            low[column] = Double.isNaN(low[column]) ? least : Math.min(low[column], least);
            high[column] = Double.isNaN(high[column]) ? greatest : Math.max(high[column], greatest);
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
