package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.rollout.GraphModel.Mark;
import dev.signalbox.desktop.rollout.GraphModel.Step;
import java.time.Instant;

/// Draws a [Hypothesis] over the real course: long and short dashes in ink, told from every other line by their pattern
/// and not by a colour; where the two courses are one, the real one shows between the dashes. Hollow symbols where it
/// would have acted.
///
/// @param right edge of the band
record HypothesisPainter(Hand hand, GraphColours colours, TimeScale time, ValueScale scale, double left, double right) {
    private static final double THICK = 2.5;

    void paint(Hypothesis course) {
        hand.pen().setLineDashes(11, 4, 2.5, 4);
        staircase(course);
        hand.pen().setLineDashes();
        for (Mark mark : course.marks()) {
            symbol(mark, course);
        }
    }

    private void staircase(Hypothesis course) {
        hand.pen().setStroke(colours.ink());
        hand.pen().setLineWidth(THICK);
        hand.pen().beginPath();
        double y = scale.y(0);
        boolean begun = false;
        for (Step step : course.steps()) {
            double x = x(step.at());
            if (begun) {
                hand.pen().lineTo(x, y);
            } else {
                hand.pen().moveTo(x, y);
                begun = true;
            }
            y = scale.y(step.percent());
            hand.pen().lineTo(x, y);
        }
        hand.pen().lineTo(x(course.until()), y);
        hand.pen().stroke();
    }

    private void symbol(Mark mark, Hypothesis course) {
        double x = x(mark.at());
        double y = scale.y(GraphModel.stepAt(course.steps(), mark.at().minusMillis(1))
                .map(Step::percent)
                .orElse(0.0));
        double[] xs = switch (mark.kind()) {
            case STAGE -> new double[] {x - 5, x + 5, x};
            case ROLLED_BACK -> new double[] {x + 6, x + 6, x - 5};
            case PAUSE, VERDICT, STOP -> new double[] {x - 6, x, x + 6, x};
        };
        double[] ys = switch (mark.kind()) {
            case STAGE -> new double[] {y + 4, y + 4, y - 5};
            case ROLLED_BACK -> new double[] {y - 6, y + 6, y};
            case PAUSE, VERDICT, STOP -> new double[] {y, y - 6, y, y + 6};
        };
        hand.pen().setFill(colours.band());
        hand.pen().fillPolygon(xs, ys, xs.length);
        hand.pen().setStroke(colours.ink());
        hand.pen().setLineWidth(1.5);
        hand.pen().strokePolygon(xs, ys, xs.length);
    }

    private double x(Instant at) {
        return Math.min(Math.max(time.x(at), left), right);
    }
}
