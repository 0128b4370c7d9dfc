package dev.signalbox.desktop.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A choice with its name above it, that tells what a person chose and nothing that was only shown.
final class Choices<T> {
    private final ChoiceBox<T> box = new ChoiceBox<>();
    private final VBox node;
    private String otherwise = "";
    private boolean showing;

    Choices(String id, String name, Function<T, String> words, Consumer<T> chosen) {
        Label label = new Label(name);
        label.getStyleClass().add("field-name");
        label.setLabelFor(box);
        box.setId(id);
        box.setAccessibleText(name);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? otherwise : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                return box.getValue();
            }
        });
        box.getSelectionModel().selectedItemProperty().subscribe(value -> {
            if (!showing && value != null) {
                chosen.accept(value);
            }
        });
        node = new VBox(label, box);
        node.getStyleClass().add("form-field");
    }

    /// The same, saying `words` while none of them is the case.
    Choices<T> orElse(String words) {
        otherwise = words;
        return this;
    }

    Node node() {
        return node;
    }

    ChoiceBox<T> box() {
        return box;
    }

    /// @param value absent while none of them is the case
    void show(List<T> values, Optional<T> value) {
        showing = true;
        if (!box.getItems().equals(values)) {
            box.getItems().setAll(values);
        }
        value.ifPresentOrElse(box::setValue, box.getSelectionModel()::clearSelection);
        showing = false;
    }
}
