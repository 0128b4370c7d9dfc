package dev.signalbox.desktop.fx;

import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// What the mouse does everywhere alike. Confined to the JavaFX thread.
public final class Clicks {
    private Clicks() {}

    /// From now on a double click on `node` does `act`.
    public static void twice(Node node, Runnable act) {
        node.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                act.run();
            }
        });
    }
}
