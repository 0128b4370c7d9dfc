package dev.signalbox.desktop;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// What a window shows while its store is being opened: nothing for a short wait, progress for a long one. Confined to
/// the JavaFX thread.
final class OpeningView {
    /// A wait that is shorter than this would only flicker.
    private static final Duration PATIENCE = Duration.seconds(1);

    private final ProgressIndicator progress = new ProgressIndicator();
    private final Label words = new Label();
    private final VBox root = new VBox(16, progress, words);
    private final PauseTransition waiting = new PauseTransition(PATIENCE);

    OpeningView() {
        root.getStyleClass().addAll("shell", "opening");
        waiting.setOnFinished(over -> show());
    }

    VBox root() {
        return root;
    }

    /// A store is being opened.
    void begin() {
        progress.setVisible(false);
        words.setText("");
        waiting.playFromStart();
    }

    /// The store is open, or something else is asked for.
    void end() {
        waiting.stop();
    }

    private void show() {
        progress.setVisible(true);
        words.setText("Opening");
    }
}
