package dev.signalbox.desktop.stop;

import dev.signalbox.desktop.fx.Collapsing;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The one button of a person who may not stop.
final class StopAskController {
    private final AskModel model;

    @FXML
    private VBox box;

    @FXML
    private Button ask;

    @FXML
    private Label told;

    @FXML
    private Label text;

    StopAskController(AskModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Collapsing.whenInvisible(box, told, text);
        model.shown().subscribe(this::show);
    }

    /// The button, while it is what the sheet is about.
    Button button() {
        return ask;
    }

    @FXML
    private void ask() {
        model.ask();
    }

    private void show(AskModel.Shown now) {
        box.setVisible(now.button().isPresent());
        now.button().ifPresent(ask::setText);
        told.setText(now.words());
        told.setVisible(!now.words().isEmpty());
        text.setText(now.text());
        text.setVisible(!now.text().isEmpty());
    }
}
