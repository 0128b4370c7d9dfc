package dev.signalbox.desktop.stop;

import dev.signalbox.client.stop.StopText;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/// A line of the ladder: a shape and a word say how it stands, never a colour alone. It stays in its place while what
/// it says changes, so that a screen reader hears the change.
final class StopRung extends HBox {
    private final SVGPath shape = new SVGPath();
    private final StackPane mark = new StackPane(shape);
    private final Label name = new Label();
    private final Label text = new Label();

    StopRung() {
        shape.setFillRule(FillRule.EVEN_ODD);
        name.getStyleClass().addAll("strong", "stop-rung-name");
        text.setWrapText(true);
        setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(mark, name, text);
        getStyleClass().add("stop-rung");
        setAlignment(Pos.TOP_LEFT);
        setMinHeight(Region.USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /// Shows `line`; nothing is told anew while it says the same.
    void show(StopText.Line line) {
        shape.setContent(shape(line.mark()));
        mark.getStyleClass().setAll("stop-mark", line.mark().name().toLowerCase(Locale.ROOT));
        name.setText(line.name());
        text.setText(line.text());
        setAccessibleText(line.name() + ", " + word(line.mark()) + ": " + line.text());
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
