package dev.signalbox.desktop.widget;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/// A status as shape, word and colour: the word carries it, shape and colour make it quick.
public final class StatusBadge extends HBox {
    private final SVGPath shape = new SVGPath();
    private final Label words = new Label();

    public StatusBadge() {
        getStyleClass().add("status-badge");
        shape.getStyleClass().add("status-shape");
        shape.setFillRule(FillRule.EVEN_ODD);
        words.getStyleClass().add("status-words");
        StackPane place = new StackPane(shape);
        place.getStyleClass().add("status-place");
        getChildren().addAll(place, words);
        setAccessibleRole(AccessibleRole.TEXT);
        show(Status.UNKNOWN, "Unknown");
    }

    /// Shows `status` with the word or words `text`, dashed and with its age where it is not live any more.
    ///
    /// @param age such as `4 min old`; empty for what is live
    public void show(Status status, String text, String age) {
        show(status, Ageing.words(text, age));
        Ageing.mark(this, age);
    }

    /// This one, with its words on as many lines as they need.
    public StatusBadge wrapping() {
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return this;
    }

    /// Shows `status` with the word or words `text`.
    public void show(Status status, String text) {
        shape.setContent(status.shape());
        shape.getStyleClass().setAll("status-shape", status.styleClass());
        words.setText(text);
        setAccessibleText(text);
    }
}
