package dev.signalbox.desktop.fx;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// What can have the keyboard. Confined to the JavaFX thread.
public final class Keyboard {
    private Keyboard() {}

    /// The first node in `node`, itself included, that can have it.
    public static Optional<Node> firstIn(Node node) {
        if (canHaveIt(node)) {
            return Optional.of(node);
        }
        return node instanceof Parent parent && node.isVisible()
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> firstIn(child).stream())
                        .findFirst()
                : Optional.empty();
    }

    /// True when Tab reaches `node`.
    public static boolean canHaveIt(Node node) {
        return node.isFocusTraversable() && node.isVisible() && !node.isDisabled();
    }
}
