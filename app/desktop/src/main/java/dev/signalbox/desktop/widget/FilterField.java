package dev.signalbox.desktop.widget;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.javafx.FontIcon;

/// A field that narrows down what stands below it. Esc empties it, Enter and Down go on to what is below. Confined to
/// the JavaFX thread.
public final class FilterField extends CustomTextField {
    private Runnable below = () -> {};

    /// An empty one; the button that empties it has the id of the field with `-clear` after it.
    public FilterField() {
        getStyleClass().add("filter-field");
        setLeft(new FontIcon("fth-filter"));
        setRight(clearing());
        addEventHandler(KeyEvent.KEY_PRESSED, this::leave);
    }

    /// From now on `goOn` takes the keyboard to what is below.
    public void leadTo(Runnable goOn) {
        below = goOn;
    }

    /// Puts the keyboard here, over what is typed.
    public void take() {
        requestFocus();
        selectAll();
    }

    private Button clearing() {
        Button clear = new Button("", new FontIcon("fth-x"));
        clear.getStyleClass().addAll("flat", "filter-clear");
        clear.setAccessibleText("Clear the filter");
        clear.idProperty().bind(idProperty().map(id -> id + "-clear"));
        clear.visibleProperty().bind(textProperty().isNotEmpty());
        clear.setOnAction(pressed -> {
            clear();
            requestFocus();
        });
        return clear;
    }

    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
            clear();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
            below.run();
            event.consume();
        }
    }
}
