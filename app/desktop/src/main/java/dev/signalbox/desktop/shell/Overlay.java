package dev.signalbox.desktop.shell;

import javafx.scene.Node;

/// Something that lies over the window until it is done with. Confined to the JavaFX thread.
public interface Overlay {
    /// What is laid over the window.
    Node root();

    /// It is about to be seen.
    ///
    /// @param close takes it away again
    void shown(Runnable close);
}
