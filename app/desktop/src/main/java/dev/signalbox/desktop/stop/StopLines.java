package dev.signalbox.desktop.stop;

import dev.signalbox.client.stop.StopReach;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

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
}
