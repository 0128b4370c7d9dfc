package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.rollout.GraphModel.Mark;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// Draws what was done to a rollout: a symbol and words above the bands, and a line through them.
record GraphMarks(Hand hand, List<Mark> marks, GraphColours colours, TimeScale time, double left, double width) {
    /// Of the strip above the bands, in pixels.
    static final double HIGH = 20;

    /// Down to `bottom`, through all bands.
    void lines(double bottom) {
        for (Mark mark : marks) {
            hand.upright(time.x(mark.at()), HIGH, bottom, colourOf(mark), new Hand.Dashes(2, 3));
        }
    }

    /// A mark without room for its label keeps its symbol and its line; the table has every label.
    void labels() {
        for (MarkLabels.Placed placed :
                MarkLabels.place(marks, time, text -> Hand.widthOf(text, Hand.PLAIN), left, width)) {
            symbol(placed.mark(), Math.floor(time.x(placed.mark().at())) + 0.5, colourOf(placed.mark()));
            placed.x()
                    .ifPresent(x -> hand.write(
                            placed.text(), x, HIGH / 2, inkOf(placed.mark()), Hand.PLAIN, TextAlignment.LEFT));
        }
    }

    private void symbol(Mark mark, double x, Color colour) {
        double y = HIGH / 2;
        hand.pen().setFill(colour);
        switch (mark.kind()) {
            case STAGE -> hand.pen().fillPolygon(new double[] {x - 4, x + 4, x}, new double[] {y - 3, y - 3, y + 5}, 3);
            case PAUSE -> {
                hand.pen().fillRect(x - 4, y - 4, 3, 8);
                hand.pen().fillRect(x + 1, y - 4, 3, 8);
            }
            case VERDICT ->
                hand.pen().fillPolygon(new double[] {x - 4, x, x + 4, x}, new double[] {y, y - 4, y, y + 4}, 4);
            case ROLLED_BACK ->
                hand.pen().fillPolygon(new double[] {x + 4, x + 4, x - 4}, new double[] {y - 5, y + 5, y}, 3);
            case STOP -> hand.pen().fillRect(x - 5, y - 5, 10, 10);
        }
    }

    private Color colourOf(Mark mark) {
        return switch (mark.kind()) {
            case STAGE, PAUSE, VERDICT -> colours.quiet();
            case ROLLED_BACK, STOP -> colours.stop();
        };
    }

    private Color inkOf(Mark mark) {
        return switch (mark.kind()) {
            case STAGE, PAUSE, VERDICT -> colours.ink();
            case ROLLED_BACK, STOP -> colours.stop();
        };
    }
}
