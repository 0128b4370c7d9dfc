package dev.signalbox.desktop.fx;

import javafx.application.Platform;

/// The one door to the JavaFX thread. Nothing outside this package calls `Platform.runLater`, so that who may touch a
/// property is settled in one place.
public final class UiThread {
    private UiThread() {}

    /// Runs `task` on the JavaFX thread: at once when called there, else soon. Usable as an `Executor`.
    public static void run(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }
}
