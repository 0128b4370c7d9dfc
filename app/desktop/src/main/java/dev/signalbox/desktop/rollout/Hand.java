package dev.signalbox.desktop.rollout;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Draws lines and words. Words lie on whole pixels, so that they stay crisp.
record Hand(GraphicsContext pen) {
    static final Font PLAIN = Font.font("Inter", 12);
    static final Font BOLD = Font.font("Inter Semi Bold", 12);

    void line(double fromX, double fromY, double toX, double toY, Color colour, double thick) {
        pen.setStroke(colour);
        pen.setLineWidth(thick);
        pen.strokeLine(fromX, fromY, toX, toY);
    }

    /// An upright line, one pixel wide, on the column `x` lies in. Level and upright lines are filled rectangles: to
    /// stroke them takes the software renderer far longer.
    void upright(double x, double fromY, double toY, Color colour, Dashes dashes) {
        pen.setFill(colour);
        double left = Math.floor(x);
        for (double y = fromY; y < toY; y += dashes.period()) {
            pen.fillRect(left, y, 1, Math.min(dashes.on(), toY - y));
        }
    }

    /// A level line, its middle at `y`.
    void level(double y, double fromX, double toX, Color colour, double thick, Dashes dashes) {
        pen.setFill(colour);
        for (double x = fromX; x < toX; x += dashes.period()) {
            pen.fillRect(x, y - thick / 2, Math.min(dashes.on(), toX - x), thick);
        }
    }

    void write(String text, double x, double y, Color colour, Font font, TextAlignment alignment) {
        pen.setFill(colour);
        pen.setFont(font);
        pen.setTextAlign(alignment);
        pen.setTextBaseline(VPos.CENTER);
        pen.fillText(text, Math.rint(x), Math.rint(y));
    }

    static double widthOf(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    /// How a line is broken.
    ///
    /// @param on pixels drawn; above 0
    /// @param off pixels left out after them
    record Dashes(double on, double off) {
        static final Dashes NONE = new Dashes(Double.MAX_VALUE, 0);

        private double period() {
            return on + off;
        }
    }
}
