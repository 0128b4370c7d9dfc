package dev.signalbox.desktop.widget;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// A text field with its name above it, and below it what is wrong with what is typed. Confined to the JavaFX thread.
public final class FormField extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TextField field = new TextField();
    private final Label problem = new Label();

    /// @param id of the text field; the words below it are `id-problem`
    /// @param hint what can be typed, shown while nothing is
    public FormField(String id, String name, String hint) {
        Label label = new Label(name);
        label.setLabelFor(field);
        label.getStyleClass().add("field-name");
        field.setId(id);
        field.setPromptText(hint);
        field.setAccessibleText(name);
        problem.setId(id + "-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.getStyleClass().add("field-problem");
        problem.managedProperty().bind(problem.visibleProperty());
        getStyleClass().add("form-field");
        getChildren().addAll(label, field, problem);
        say(Optional.empty());
    }

    /// The field itself.
    public TextField field() {
        return field;
    }

    /// Shows `text`, unless somebody is typing here.
    public void show(String text) {
        if (!field.isFocused() && !field.getText().equals(text)) {
            field.setText(text);
        }
    }

    /// Shows what is wrong and how to mend it; absent when nothing is.
    public void say(Optional<String> wrong) {
        problem.setText(wrong.orElse(""));
        problem.setVisible(wrong.isPresent());
        field.setAccessibleHelp(wrong.orElse(field.getPromptText()));
        field.pseudoClassStateChanged(WRONG, wrong.isPresent());
    }
}
