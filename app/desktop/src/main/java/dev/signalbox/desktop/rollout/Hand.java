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
}
