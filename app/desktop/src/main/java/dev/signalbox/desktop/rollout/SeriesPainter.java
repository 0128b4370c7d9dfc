package dev.signalbox.desktop.rollout;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Draws a thinned series: a line where every column of pixels holds one value, and a band from the least to the
/// greatest value where columns hold many.
///
/// A band is upright rectangles on whole columns, which the software renderer fills many times faster than it strokes
/// the zigzag that would fill the same pixels. Its ends up and down are where a line's would be, so nothing of one
/// sample is lost, and it reaches halfway to the columns beside it, as a line does.
///
/// @param left where the first column begins; a whole pixel
record SeriesPainter(GraphicsContext pen, ValueScale scale, double left) {
    private static final double THICK = 1.25;

    void paint(Columns columns, Color colour) {
        pen.setStroke(colour);
        pen.setFill(colour);
        pen.setLineWidth(THICK);
        // A gap of more than a few columns is a gap in what is known, and drawn as one.
        int gap = Math.max(8, (int) (4L * columns.width() / Math.max(1, columns.filled())));
        pen.beginPath();
        int last = -1;
        for (int column = 0; column < columns.width(); column++) {
            if (columns.holds(column)) {
                boolean joined = last >= 0 && column - last <= gap;
                step(columns, column, joined ? last : column);
                last = column;
            }
        }
        pen.stroke();
    }

    /// From column `last` to `column`; the two are one where the series or a part of it begins.
    private void step(Columns columns, int column, int last) {
        boolean dense = columns.isDense(column);
        boolean wasDense = columns.isDense(last);
        if (dense) {
            bar(columns, column);
        }
        if (dense && wasDense && column - last <= 1) {
            return;
        }
        double x = middle(column);
        double begin = dense ? nearest(columns, column, end(columns, last)) : scale.y(columns.high(column));
        if (column == last) {
            pen.moveTo(x, begin);
        } else if (wasDense) {
            pen.moveTo(middle(last), nearest(columns, last, begin));
        }
        pen.lineTo(x, begin);
        if (!dense) {
            pen.lineTo(x, end(columns, column));
        }
    }

    private void bar(Columns columns, int column) {
        double top = scale.y(columns.high(column));
        double bottom = end(columns, column);
        for (int beside = column - 1; beside <= column + 1; beside += 2) {
            if (columns.isDense(beside)) {
                top = Math.min(top, (top + end(columns, beside)) / 2);
                bottom = Math.max(bottom, (bottom + scale.y(columns.high(beside))) / 2);
            }
        }
        pen.fillRect(left + column, top - THICK / 2, 1, bottom - top + THICK);
    }

    /// The place in `column` that lies nearest to `y`.
    private double nearest(Columns columns, int column, double y) {
        return Math.clamp(y, scale.y(columns.high(column)), end(columns, column));
    }

    private double end(Columns columns, int column) {
        return scale.y(columns.low(column));
    }

    private double middle(int column) {
        return left + column + 0.5;
    }
}
