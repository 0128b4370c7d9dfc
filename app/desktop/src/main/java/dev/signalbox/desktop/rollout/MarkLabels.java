package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.rollout.GraphModel.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/// Where the labels of marks go so that none lies on another: stops and rollbacks first, the latest of them before
/// older ones, what the store only thought last, each to the right of its symbol or else to its left. Pure.
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

    /// A mark, what is written of it, and where that begins; absent when there is no room.
    record Placed(Mark mark, String text, OptionalDouble x) {}

    /// @param wide a text's width in pixels
    static List<Placed> place(List<Mark> marks, TimeScale time, ToDoubleFunction<String> wide, double from, double to) {
        MarkLabels labels = new MarkLabels(from, to);
        marks.forEach(mark -> labels.take(time.x(mark.at()) - SYMBOL, time.x(mark.at()) + SYMBOL));
        return marks.stream()
                .sorted(Comparator.comparingInt(MarkLabels::gravity)
                        .thenComparing(Mark::at)
                        .reversed())
                .map(mark -> labels.place(mark, time.x(mark.at()), wide))
                .toList();
    }

    private static int gravity(Mark mark) {
        return switch (mark.kind()) {
            case STOP, ROLLED_BACK -> 2;
            case STAGE, PAUSE -> 1;
            case VERDICT -> 0;
        };
    }

    /// What a grave act of the store rested on is written in whole where there is room.
    private Placed place(Mark mark, double x, ToDoubleFunction<String> wide) {
        if (gravity(mark) > 1 && !mark.evidence().isEmpty()) {
            Placed whole = place(mark, mark.words(), x, wide);
            if (whole.x().isPresent()) {
                return whole;
            }
        }
        return place(mark, mark.label(), x, wide);
    }

    private Placed place(Mark mark, String text, double x, ToDoubleFunction<String> wide) {
        double width = wide.applyAsDouble(text);
        OptionalDouble found = DoubleStream.of(x + SYMBOL, x - SYMBOL - width)
                .filter(left -> isFree(left, left + width))
                .findFirst();
        found.ifPresent(left -> take(left - AIR, left + width + AIR));
        return new Placed(mark, text, found);
    }

    private boolean isFree(double left, double right) {
        return left >= from && right <= to && taken.stream().noneMatch(other -> left < other[1] && right > other[0]);
    }

    private void take(double left, double right) {
        taken.add(new double[] {left, right});
    }
}
