package dev.signalbox.desktop.stop;

import dev.signalbox.client.stop.StopReach;
import dev.signalbox.client.stop.StopText;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/// The small parts that the sheet is put together from.
final class StopLines {
    private StopLines() {}

    static Label note(String text) {
        Label note = new Label(text);
        note.getStyleClass().add("stop-note");
        note.setWrapText(true);
        note.setMaxWidth(Double.MAX_VALUE);
        return note;
    }

    /// A line of the ladder: a shape and a word say how it stands, never a colour alone.
    static HBox rung(StopText.Line line) {
        SVGPath shape = new SVGPath();
        shape.setContent(shape(line.mark()));
        shape.setFillRule(FillRule.EVEN_ODD);
        StackPane mark = new StackPane(shape);
        mark.getStyleClass().addAll("stop-mark", line.mark().name().toLowerCase(Locale.ROOT));
        Label name = new Label(line.name());
        name.getStyleClass().addAll("strong", "stop-rung-name");
        Label text = new Label(line.text());
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox rung = new HBox(mark, name, text);
        rung.getStyleClass().add("stop-rung");
        rung.setAlignment(Pos.TOP_LEFT);
        rung.setMinHeight(Region.USE_PREF_SIZE);
        rung.setAccessibleRole(AccessibleRole.TEXT);
        rung.setAccessibleText(line.name() + ", " + word(line.mark()) + ": " + line.text());
        return rung;
    }

    static Button width(StopReach reach, boolean chosen, Runnable choose) {
        String what = switch (reach.width()) {
            case FLAG -> "This flag";
            case APP -> reach.what() + count(reach);
            case ENVIRONMENT ->
                reach.what().substring(0, 1).toUpperCase(Locale.ROOT)
                        + reach.what().substring(1)
                        + count(reach);
            case EVERYTHING -> "Everything" + count(reach);
        };
        Label key = new Label(String.valueOf(reach.width().key()));
        key.getStyleClass().add("width-key");
        Button button = new Button(what, key);
        button.setId("stop-width-" + reach.width().key());
        button.getStyleClass().addAll("stop-width", chosen ? "chosen" : "free");
        button.setAccessibleText((chosen ? "Chosen: " : "Widen to: ") + what);
        button.setFocusTraversable(!chosen);
        button.setOnAction(event -> choose.run());
        return button;
    }

    private static String count(StopReach reach) {
        return " (" + reach.live().size() + ")";
    }

    private static String word(StopText.Mark mark) {
        return switch (mark) {
            case WAITING -> "waiting";
            case DONE -> "done";
            case FAILED -> "failed";
            case UNKNOWN -> "not known";
        };
    }

    private static String shape(StopText.Mark mark) {
        return switch (mark) {
            case WAITING -> "M2 6 H4 V8 H2 Z M6 6 H8 V8 H6 Z M10 6 H12 V8 H10 Z";
            case DONE -> "M1 7 L5 11 L13 3 L11.5 1.5 L5 8 L2.5 5.5 Z";
            case FAILED ->
                "M2 0.5 L7 5.5 L12 0.5 L13.5 2 L8.5 7 L13.5 12 L12 13.5 L7 8.5 L2 13.5 L0.5 12 L5.5 7 L0.5 2 Z";
            case UNKNOWN -> "M1 7 A6 6 0 1 1 13 7 A6 6 0 1 1 1 7 Z M3 7 A4 4 0 1 0 11 7 A4 4 0 1 0 3 7 Z";
        };
    }
}
