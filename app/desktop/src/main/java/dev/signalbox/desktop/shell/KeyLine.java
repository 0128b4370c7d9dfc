package dev.signalbox.desktop.shell;

import dev.signalbox.desktop.action.Action;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The keys that are valid now, at the bottom of the window.
final class KeyLine {
    private KeyLine() {}

    static List<Node> of(Stream<Action> actions) {
        return actions.filter(action -> action.key().isPresent())
                .map(KeyLine::hint)
                .toList();
    }

    private static Node hint(Action action) {
        Label key = new Label(action.keyText());
        key.getStyleClass().add("key");
        Label name = new Label(action.name());
        HBox hint = new HBox(key, name);
        hint.getStyleClass().add("key-hint");
        // Whole or not at all: a key that is cut off helps nobody, and one that does nothing now misleads.
        key.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(Region.USE_PREF_SIZE);
        hint.visibleProperty().bind(action.availability().map(now -> now.isEnabled()));
        hint.managedProperty().bind(hint.visibleProperty());
        return hint;
    }
}
