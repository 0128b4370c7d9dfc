package dev.signalbox.desktop.welcome;

import javafx.fxml.FXML;
import javafx.scene.control.Button;

/// Binds the first run's choices. Confined to the JavaFX thread.
final class WelcomeController {
    private final Runnable trySample;
    private final Runnable connect;

    @FXML
    private Button sample;

    WelcomeController(Runnable trySample, Runnable connect) {
        this.trySample = trySample;
        this.connect = connect;
    }

    /// Puts the keyboard on the first choice, so that Enter is enough.
    void focusSample() {
        sample.requestFocus();
    }

    @FXML
    private void trySample() {
        trySample.run();
    }

    @FXML
    private void connect() {
        connect.run();
    }
}
