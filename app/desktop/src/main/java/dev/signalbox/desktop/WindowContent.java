package dev.signalbox.desktop;

import dev.signalbox.desktop.shell.Shell;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// What one window shows: its frame with the keys, or something else in its place for a while. Confined to the JavaFX
/// thread.
final class WindowContent {
    private final Scene scene;
    private final Shell shell;
    private Runnable deaf = () -> {};

    WindowContent(Scene scene, Shell shell) {
        this.scene = scene;
        this.shell = shell;
    }

    Scene scene() {
        return scene;
    }

    /// Shows the frame and makes its keys work.
    void show() {
        deaf.run();
        scene.setRoot(shell.root());
        deaf = shell.listenTo(scene);
    }

    /// Shows `instead`; no key of the frame works meanwhile.
    void hide(Parent instead) {
        end();
        scene.setRoot(instead);
    }

    /// Its keys work no more.
    void end() {
        deaf.run();
        deaf = () -> {};
    }
}
