package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.rollout.GraphModel.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What was measured, oldest first, kept so that a graph of any width is drawn without touching every sample: beside
/// the samples lie coarser and coarser rows of cells, each the least and the greatest of those it covers. Made once in
/// the background, where a million samples may take their time; immutable.
///
/// Two of them are the same only when they are one: comparing a million figures is no work for the screen's thread.
final class Samples {
    static final Samples NONE = of(List.of());

    private final List<Sample> all;
    private final long[] times;
    private final Map<Figure, Pyramid> figures = new EnumMap<>(Figure.class);

    private Samples(List<Sample> all) {
        this.all = List.copyOf(all);
        this.times =
                all.stream().mapToLong(sample -> sample.at().toEpochMilli()).toArray();
        for (Figure figure : Figure.values()) {
            figures.put(figure, Pyramid.of(all.stream().mapToDouble(figure::of).toArray()));
        }
    }

    /// @param all oldest first
    static Samples of(List<Sample> all) {
        return new Samples(all);
    }

    int size() {
        return all.size();
    }

    Sample get(int index) {
        return all.get(index);
    }

    /// The last sample at or before `at`.
    Optional<Sample> until(Instant at) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (get(middle).at().isAfter(at)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(get(low - 1));
    }

    /// The greatest value of `figure`; 0 where none is known.
    double greatest(Figure figure) {
        return pyramid(figure).greatest();
    }

    /// True where a value of `figure` is known.
    boolean knows(Figure figure) {
        return pyramid(figure).isKnown();
    }

    /// The finest row that has no more than some cells for each of `columns` columns.
    Row row(Figure figure, int columns) {
        return pyramid(figure).rows().stream()
                .filter(row -> row.length() <= 8 * columns)
                .findFirst()
                .orElseGet(() -> pyramid(figure).rows().getLast());
    }

    /// When the first sample of the cell `cell` of `row` was taken, in milliseconds since 1970.
    long millis(Row row, int cell) {
        return times[cell * row.covers];
    }

    private Pyramid pyramid(Figure figure) {
        return figures.getOrDefault(figure, Pyramid.of(new double[0]));
    }

    /// Cells that cover as many samples each; the last one perhaps fewer.
    ///
    static final class Row {
        private final int covers;
        private final double[] low;
        private final double[] high;

        /// @param low the least known value of each; not a number where none is known
        /// @param high the greatest
        Row(int covers, double[] low, double[] high) {
            this.covers = covers;
            this.low = low;
            this.high = high;
        }

        int length() {
            return low.length;
        }

        /// How many samples a cell covers; the last one perhaps fewer.
        int covers() {
            return covers;
        }

        double low(int cell) {
            return low[cell];
        }

        double high(int cell) {
            return high[cell];
        }

        Row coarser() {
            int cells = Math.ceilDiv(length(), Pyramid.FACTOR);
            return new Row(
                    covers * Pyramid.FACTOR,
                    IntStream.range(0, cells).mapToDouble(cell -> least(cell)).toArray(),
                    IntStream.range(0, cells)
                            .mapToDouble(cell -> greatest(cell))
                            .toArray());
        }

        private double least(int cell) {
            double found = Double.NaN;
            for (int index = first(cell); index < end(cell); index++) {
                found = found <= low[index] ? found : known(low[index], found);
            }
            return found;
        }

        private double greatest(int cell) {
            double found = Double.NaN;
            for (int index = first(cell); index < end(cell); index++) {
                found = found >= high[index] ? found : known(high[index], found);
            }
            return found;
        }

        private static int first(int cell) {
            return cell * Pyramid.FACTOR;
        }

        private int end(int cell) {
            return Math.min(length(), (cell + 1) * Pyramid.FACTOR);
        }

        private static double known(double value, double otherwise) {
            return Double.isNaN(value) ? otherwise : value;
        }
    }

    /// @param rows finest first
    private record Pyramid(List<Row> rows) {
        static final int FACTOR = 4;

        static Pyramid of(double[] values) {
            List<Row> rows = new ArrayList<>();
            rows.add(new Row(1, values, values));
            while (rows.getLast().length() > FACTOR) {
                rows.add(rows.getLast().coarser());
            }
            return new Pyramid(rows);
        }

        double greatest() {
            double found = 0;
            for (double value : rows.getLast().high) {
                found = value > found ? value : found;
            }
            return found;
        }

        boolean isKnown() {
            for (double value : rows.getLast().high) {
                if (!Double.isNaN(value)) {
                    return true;
                }
            }
            return false;
        }
    }
}
