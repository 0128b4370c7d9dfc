package dev.signalbox.desktop.widget;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// A text field with its name above it, and below it what is wrong with what is typed. Confined to the JavaFX thread.
public final class FormField extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TextInputControl field;
    private final Label label = new Label();
    private final Label problem = new Label();

    /// A field of one line.
    ///
    /// @param id of the text field; the words below it are `id-problem`
    /// @param hint what can be typed, shown while nothing is
    public FormField(String id, String name, String hint) {
        this(id, name, hint, new TextField());
    }

    /// A field of `rows` lines.
    ///
    /// @param id of the text field; the words below it are `id-problem`
    /// @param hint what can be typed, shown while nothing is
    public static FormField ofLines(String id, String name, String hint, int rows) {
        TextArea area = new TextArea();
        area.setPrefRowCount(rows);
        area.setWrapText(true);
        leaveByTab(area);
        return new FormField(id, name, hint, area);
    }

    private FormField(String id, String name, String hint, TextInputControl field) {
        this.field = field;
        label.setText(name);
        label.setLabelFor(field);
        label.getStyleClass().add("field-name");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
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
    public TextInputControl field() {
        return field;
    }

    /// Tab leads on out of `area`, as it does everywhere; lines are broken by Enter.
    public static void leaveByTab(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, FormField::leaveByTab);
    }

    private static void leaveByTab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            ((Node) event.getSource())
                    .fireEvent(new KeyEvent(
                            event.getSource(),
                            event.getTarget(),
                            KeyEvent.KEY_PRESSED,
                            event.getCharacter(),
                            event.getText(),
                            KeyCode.TAB,
                            event.isShiftDown(),
                            true,
                            false,
                            false));
            event.consume();
        }
    }

    /// Has `name` stand above it.
    public void rename(String name) {
        label.setText(name);
        field.setAccessibleText(name);
    }

    /// Says `words` while nothing is typed.
    public void hint(String words) {
        field.setPromptText(words);
    }

    /// Shows `text`, whoever is typing here.
    public void force(String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
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
