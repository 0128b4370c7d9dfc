package dev.signalbox.desktop.stop;

import dev.signalbox.client.stop.StopText;
import dev.signalbox.desktop.fx.Collapsing;
import dev.signalbox.desktop.stop.WaysOutModel.Way;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// NOT CONFIRMED, and the ways that are left.
final class StopAlarmController {
    private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");

    private final StopModel model;
    private final WaysOutModel ways;

    @FXML
    private VBox alarm;

    @FXML
    private Label words;

    @FXML
    private Label goesOn;

    @FXML
    private Button tryAgain;

    @FXML
    private Button command;

    @FXML
    private Button file;

    @FXML
    private Button override;

    @FXML
    private Button onCall;

    @FXML
    private Label told;

    @FXML
    private Label text;

    @FXML
    private HBox contact;

    @FXML
    private TextField contactText;

    @FXML
    private Button keepContact;

    StopAlarmController(StopModel model, WaysOutModel ways) {
        this.model = model;
        this.ways = ways;
    }

    @FXML
    private void initialize() {
        Collapsing.whenInvisible(alarm, goesOn, tryAgain, told, text, contact);
        for (Way way : Way.values()) {
            Button button = button(way);
            button.setText(ways.name(way));
            button.setAccessibleText(ways.name(way) + ", key " + way.digit());
            button.setOnAction(chosen -> ways.take(way));
        }
        keepContact.disableProperty().bind(contactText.textProperty().map(String::isBlank));
        ways.told().subscribe(this::tell);
    }

    /// Shows what `shown` says of a missing answer; nothing while there is nothing to say.
    void show(StopText shown) {
        ways.follow();
        alarm.setVisible(shown.alarm().isPresent());
        shown.alarm().ifPresent(words::setText);
        tryAgain.setVisible(!model.isHeld());
        goesOn.setVisible(!model.isHeld());
    }

    /// Takes the way whose key is `code`.
    ///
    /// @return whether there is one now
    boolean took(KeyCode code) {
        Optional<Way> way = alarm.isVisible() ? wayOf(code) : Optional.empty();
        way.ifPresent(ways::take);
        return way.isPresent();
    }

    @FXML
    private void sendNow() {
        model.sendNow();
    }

    @FXML
    private void keepContact() {
        ways.keepContact(contactText.getText());
    }

    private void tell(WaysOutModel.Told now) {
        for (Way way : Way.values()) {
            button(way).pseudoClassStateChanged(TAKEN, now.way().equals(Optional.of(way)));
        }
        told.setText(now.words());
        told.setVisible(!now.words().isEmpty());
        text.setText(now.text());
        text.setVisible(!now.text().isEmpty());
        boolean wanted = now.wanted() == WaysOutModel.Wanted.CONTACT;
        boolean appears = wanted && !contact.isVisible();
        contact.setVisible(wanted);
        if (appears) {
            contactText.requestFocus();
        }
    }

    private Button button(Way way) {
        return switch (way) {
            case COMMAND -> command;
            case FILE -> file;
            case OVERRIDE -> override;
            case ON_CALL -> onCall;
        };
    }

    private static Optional<Way> wayOf(KeyCode code) {
        return switch (code) {
            case DIGIT1, NUMPAD1 -> Optional.of(Way.COMMAND);
            case DIGIT2, NUMPAD2 -> Optional.of(Way.FILE);
            case DIGIT3, NUMPAD3 -> Optional.of(Way.OVERRIDE);
            case DIGIT4, NUMPAD4 -> Optional.of(Way.ON_CALL);
            default -> Optional.empty();
        };
    }
}
