package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.rollout.GraphModel.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/// Where the labels of marks go so that none lies on another: stops and rollbacks first, the latest of them before
/// older ones, each to the right of its symbol or else to its left. Pure.
final class MarkLabels {
    private static final double SYMBOL = 8;
    private static final double AIR = 6;

    private final List<double[]> taken = new ArrayList<>();
    private final double from;
    private final double to;

    private MarkLabels(double from, double to) {
        this.from = from;
        this.to = to;
    }

    /// A mark, and where its label begins; absent when there is no room.
    record Placed(Mark mark, OptionalDouble x) {}

    /// @param wide a label's width in pixels
    static List<Placed> place(List<Mark> marks, TimeScale time, ToDoubleFunction<Mark> wide, double from, double to) {
        MarkLabels labels = new MarkLabels(from, to);
        marks.forEach(mark -> labels.take(time.x(mark.at()) - SYMBOL, time.x(mark.at()) + SYMBOL));
        return marks.stream()
                .sorted(Comparator.comparing(MarkLabels::isGrave)
                        .thenComparing(Mark::at)
                        .reversed())
                .map(mark -> labels.place(mark, time.x(mark.at()), wide.applyAsDouble(mark)))
                .toList();
    }

    private static boolean isGrave(Mark mark) {
        return switch (mark.kind()) {
            case STOP, ROLLED_BACK -> true;
            case STAGE, PAUSE -> false;
        };
    }

    private Placed place(Mark mark, double x, double wide) {
        OptionalDouble found = DoubleStream.of(x + SYMBOL, x - SYMBOL - wide)
                .filter(left -> isFree(left, left + wide))
                .findFirst();
        found.ifPresent(left -> take(left - AIR, left + wide + AIR));
        return new Placed(mark, found);
    }

    private boolean isFree(double left, double right) {
        return left >= from && right <= to && taken.stream().noneMatch(other -> left < other[1] && right > other[0]);
    }

    private void take(double left, double right) {
        taken.add(new double[] {left, right});
    }
}
