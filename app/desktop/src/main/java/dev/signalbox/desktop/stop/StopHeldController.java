package dev.signalbox.desktop.stop;

import dev.signalbox.desktop.fx.Collapsing;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/// What a person decides about a stop that is late.
final class StopHeldController {
    private final StopModel model;

    @FXML
    private HBox held;

    @FXML
    private TextField reason;

    @FXML
    private Button giveUp;

    StopHeldController(StopModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Collapsing.whenInvisible(held);
        giveUp.disableProperty().bind(reason.textProperty().map(String::isBlank));
    }

    /// Shows itself while the shown press waits for a person.
    void show() {
        held.setVisible(model.isHeld());
    }

    @FXML
    private void sendHeld() {
        model.sendHeld();
    }

    @FXML
    private void giveUp() {
        model.giveUpHeld(reason.getText());
        reason.clear();
    }
}
