package dev.signalbox.desktop.settings;

import dev.signalbox.desktop.action.KeyMap;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One action, its keys, and the way to change them. Confined to the JavaFX thread.
final class KeyLineNode extends VBox {
    private static final String CHANGE = "Change";

    private final KeyRow row;
    private final Button change = new Button(CHANGE);
    private final Label said = new Label();

    /// @param change told the notation of the key that was pressed
    /// @param reset asked for the keys it comes with
    KeyLineNode(KeyRow row, Consumer<String> change, Runnable reset) {
        this.row = row;
        Label name = new Label(row.name());
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox keys = new HBox(6);
        keys.getStyleClass().add("key-hint");
        for (String key : row.keys().isEmpty() ? new String[0] : row.keys().split(", ")) {
            keys.getChildren().add(key(key));
        }
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox line = new HBox(12, name, spring, keys);
        line.getStyleClass().add("setting-line");
        getChildren().add(line);
        getStyleClass().add("key-setting");
        line.getChildren().add(acts(change, reset));
        said.getStyleClass().add("soft");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.setId(idOf("said"));
    }

    /// True when it is about the action called `id`.
    boolean isOf(String id) {
        return row.id().equals(id);
    }

    /// Puts the keyboard on what can be done with it.
    void focus() {
        change.requestFocus();
    }

    /// Says `words` below it.
    void say(String words) {
        said.setText(words);
        if (!getChildren().contains(said)) {
            getChildren().add(said);
        }
    }

    private Node acts(Consumer<String> changed, Runnable reset) {
        if (row.standing() == KeyRow.Standing.FIXED) {
            Label fixed = new Label("cannot be changed");
            fixed.getStyleClass().addAll("soft", "small");
            fixed.setMinWidth(USE_PREF_SIZE);
            return acts(fixed);
        }
        change.setId(idOf("change"));
        change.getStyleClass().add("small");
        change.setAccessibleText("Change the key of " + row.name());
        change.setOnAction(pressed -> listen());
        change.addEventFilter(KeyEvent.KEY_PRESSED, event -> hear(event, changed));
        change.focusedProperty().subscribe(focused -> {
            if (!focused) {
                change.setText(CHANGE);
            }
        });
        if (row.standing() == KeyRow.Standing.USUAL) {
            return acts(change);
        }
        Button back = new Button("Reset");
        back.setId(idOf("reset"));
        back.getStyleClass().addAll("small", "flat");
        back.setAccessibleText("Give " + row.name() + " the key back that it comes with");
        back.setOnAction(pressed -> reset.run());
        return acts(back, change);
    }

    /// An id that a style sheet could name.
    private String idOf(String part) {
        return part + "-" + row.id().replace('.', '-');
    }

    private static HBox acts(Node... acts) {
        HBox all = new HBox(8, acts);
        all.getStyleClass().add("key-acts");
        return all;
    }

    private void listen() {
        change.setText("Press the new key");
        say("Esc keeps the old one.");
    }

    private boolean isListening() {
        return !change.getText().equals(CHANGE);
    }

    private void hear(KeyEvent event, Consumer<String> changed) {
        if (!isListening() || event.getCode().isModifierKey()) {
            return;
        }
        event.consume();
        change.setText(CHANGE);
        say("");
        if (event.getCode() == KeyCode.UNDEFINED) {
            say("That key has no name of its own. Choose another one.");
        } else if (event.getCode() != KeyCode.ESCAPE) {
            changed.accept(KeyMap.notation(pressed(event)));
        }
    }

    private static KeyCombination pressed(KeyEvent event) {
        return new KeyCodeCombination(
                event.getCode(),
                modifier(event.isShiftDown()),
                modifier(event.isControlDown() && !event.isShortcutDown()),
                modifier(event.isAltDown()),
                modifier(event.isMetaDown() && !event.isShortcutDown()),
                modifier(event.isShortcutDown()));
    }

    private static KeyCombination.ModifierValue modifier(boolean down) {
        return down ? KeyCombination.ModifierValue.DOWN : KeyCombination.ModifierValue.UP;
    }

    private static Label key(String text) {
        Label key = new Label(text);
        key.getStyleClass().add("key");
        key.setMinWidth(USE_PREF_SIZE);
        return key;
    }
}
