package dev.signalbox.desktop.rollout;

import java.util.Arrays;

/// A series thinned to what a row of pixels can show: the least and the greatest value of each column. A million points
/// draw like a thousand, and no spike is lost.
final class Columns {
    private final double[] low;
    private final double[] high;
    private final int[] values;

    private Columns(int width) {
        low = new double[width];
        high = new double[width];
        values = new int[width];
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
                columns.add(column, row, cell);
            }
        }
        return columns;
    }

    private void add(int column, Samples.Row row, int cell) {
        if (column >= 0 && column < low.length) {
            low[column] = Double.isNaN(low[column]) ? row.low(cell) : Math.min(low[column], row.low(cell));
            high[column] = Double.isNaN(high[column]) ? row.high(cell) : Math.max(high[column], row.high(cell));
            values[column] += row.covers();
        }
    }

    /// True when a sample falls into `column`.
    boolean holds(int column) {
        return !Double.isNaN(low[column]);
    }

    /// True where `column` and one beside it hold several values each: a line through them would only fill the space
    /// between the least and the greatest.
    boolean isDense(int column) {
        return isCrowded(column) && (isCrowded(column - 1) || isCrowded(column + 1));
    }

    private boolean isCrowded(int column) {
        return column >= 0 && column < values.length && values[column] > 1;
    }

    int width() {
        return low.length;
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
