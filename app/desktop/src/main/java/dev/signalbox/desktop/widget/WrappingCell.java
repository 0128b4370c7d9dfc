package dev.signalbox.desktop.widget;

import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A cell that grows downwards instead of cutting its text off: the end of a sentence is often what matters.
///
/// @param <R> what a row shows
public class WrappingCell<R> extends TableCell<R, String> {
    private static final double PADDING = 16;

    private final Text text = new Text();

    public WrappingCell() {
        text.getStyleClass().add("text");
        text.wrappingWidthProperty().bind(widthProperty().subtract(PADDING));
        text.fillProperty().bind(textFillProperty());
        text.fontProperty().bind(fontProperty());
        setPrefHeight(USE_COMPUTED_SIZE);
        setGraphic(text);
    }

    @Override
    protected void updateItem(@Nullable String words, boolean empty) {
        super.updateItem(words, empty);
        text.setText(empty || words == null ? "" : shown(words));
        setAccessibleText(text.getText());
    }

    /// What is shown of `words`.
    protected String shown(String words) {
        return words;
    }
}
