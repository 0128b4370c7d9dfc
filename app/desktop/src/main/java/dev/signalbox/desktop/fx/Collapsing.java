package dev.signalbox.desktop.fx;

import javafx.scene.Node;

/// Parts of a screen that come and go. Confined to the JavaFX thread.
public final class Collapsing {
    private Collapsing() {}

    /// From now on `nodes` take room only while they are visible.
    public static void whenInvisible(Node... nodes) {
        for (Node node : nodes) {
            node.managedProperty().bind(node.visibleProperty());
        }
    }
}
