package dev.signalbox.desktop.stop;

import dev.signalbox.desktop.fx.Collapsing;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The card on which the contact is set.
final class OnCallController {
    private final OnCallModel model;

    @FXML
    private VBox box;

    @FXML
    private TextField contact;

    @FXML
    private Label words;

    @FXML
    private Button keep;

    OnCallController(OnCallModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Collapsing.whenInvisible(box, words);
        keep.disableProperty().bind(contact.textProperty().map(String::isBlank));
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                model.close();
            }
        });
        model.shown().subscribe(this::show);
    }

    @FXML
    private void keep() {
        model.keep(contact.getText());
    }

    @FXML
    private void cancel() {
        model.close();
    }

    private void show(OnCallModel.Shown now) {
        boolean appears = now.contact().isPresent() && !box.isVisible();
        box.setVisible(now.contact().isPresent());
        // What was typed keeps its caret.
        now.contact().filter(kept -> !kept.equals(contact.getText())).ifPresent(contact::setText);
        words.setText(now.words());
        words.setVisible(!now.words().isEmpty());
        if (appears) {
            contact.requestFocus();
        }
    }
}
