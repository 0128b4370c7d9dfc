package dev.signalbox.desktop.widget;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The fields of a form, each with its name above it: typed, with what is wrong below, or chosen. Confined to the
/// JavaFX
/// thread.
///
/// @param <F> lists the fields
public final class FormFields<F extends Enum<F> & FieldName> {
    private final BiConsumer<F, String> typed;
    private final Map<F, FormField> texts = new HashMap<>();
    private final Map<F, ComboBox<String>> choices = new HashMap<>();
    private final Map<F, Node> controls = new LinkedHashMap<>();
    private boolean showing;

    /// @param typed told of a field and its text when a person changes it
    public FormFields(BiConsumer<F, String> typed) {
        this.typed = typed;
    }

    /// Makes `fields`, in their order, in place of those before.
    public List<Node> lay(List<F> fields) {
        texts.clear();
        choices.clear();
        controls.clear();
        showing = true;
        List<Node> made = fields.stream()
                .map(field -> field.words().isChosen() ? choice(field) : text(field))
                .toList();
        showing = false;
        return made;
    }

    /// Shows what each field holds; nobody is told that it was typed.
    public void show(Function<F, String> held) {
        showing = true;
        texts.forEach((field, node) -> node.force(held.apply(field)));
        choices.forEach((field, box) -> box.setValue(held.apply(field)));
        showing = false;
    }

    /// Has `wanted` be what can be chosen in `field`, which holds `held`.
    public void offer(F field, List<String> wanted, String held) {
        Optional.ofNullable(choices.get(field))
                .filter(box -> !box.getItems().equals(wanted))
                .ifPresent(box -> {
                    showing = true;
                    box.getItems().setAll(wanted);
                    box.setValue(held);
                    showing = false;
                });
    }

    /// Says at each field what is wrong with it.
    public void say(Map<F, String> problems) {
        texts.forEach((field, node) -> node.say(Optional.ofNullable(problems.get(field))));
    }

    /// Lets people type in `field`, or only read it.
    public void editable(F field, Typing typing) {
        Optional.ofNullable(texts.get(field)).ifPresent(node -> node.field().setEditable(typing == Typing.ALLOWED));
    }

    /// Whether a field can be typed in.
    public enum Typing {
        ALLOWED,
        READ_ONLY
    }

    /// Puts the keyboard into the first field.
    public void focus() {
        controls.values().stream().findFirst().ifPresent(Node::requestFocus);
    }

    private Node text(F field) {
        FieldWords words = field.words();
        FormField made = words.rows() == 1
                ? new FormField(words.id(), words.label(), words.hint())
                : FormField.ofLines(words.id(), words.label(), words.hint(), words.rows());
        made.field().textProperty().subscribe(text -> type(field, text));
        texts.put(field, made);
        controls.put(field, made.field());
        return made;
    }

    private Node choice(F field) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(field.words().id());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(field.label());
        box.valueProperty().subscribe(value -> type(field, value == null ? "" : value));
        choices.put(field, box);
        controls.put(field, box);
        Label label = new Label(field.label());
        label.getStyleClass().add("field-name");
        label.setLabelFor(box);
        VBox both = new VBox(label, box);
        both.getStyleClass().add("form-field");
        return both;
    }

    private void type(F field, String text) {
        if (!showing) {
            typed.accept(field, text);
        }
    }
}
