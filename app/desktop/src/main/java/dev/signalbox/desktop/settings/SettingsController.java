package dev.signalbox.desktop.settings;

import atlantafx.base.controls.ToggleSwitch;
import dev.signalbox.client.profile.Sound;
import dev.signalbox.desktop.action.Letters;
import dev.signalbox.desktop.theme.Theme;
import dev.signalbox.desktop.theme.Zoom;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/// Binds the settings' view to what was chosen. Confined to the JavaFX thread.
final class SettingsController {
    private final SettingsViewModel viewModel;
    private final Settings settings;

    @FXML
    private Label fault;

    @FXML
    private ToggleButton system;

    @FXML
    private ToggleButton light;

    @FXML
    private ToggleButton dark;

    @FXML
    private Button smaller;

    @FXML
    private Label size;

    @FXML
    private Button larger;

    @FXML
    private ToggleSwitch tones;

    @FXML
    private ToggleSwitch letters;

    @FXML
    private VBox keys;

    SettingsController(SettingsViewModel viewModel) {
        this.viewModel = viewModel;
        this.settings = viewModel.settings();
    }

    @FXML
    private void initialize() {
        settings.fault().subscribe(this::showFault);
        choice(system, Theme.Choice.SYSTEM);
        choice(light, Theme.Choice.LIGHT);
        choice(dark, Theme.Choice.DARK);
        settings.zoom().percent().subscribe(percent -> showSize(percent.intValue()));
        onOrOff(tones, settings.sound(), Sound.ON, Sound.OFF);
        onOrOff(letters, settings.keys().letters(), Letters.ON, Letters.OFF);
        letters.selectedProperty().subscribe(now -> showKeys());
        settings.keys().chosen().subscribe(now -> showKeys());
    }

    /// Shows what holds now, and puts the keyboard on the first choice.
    void open() {
        showKeys();
        system.requestFocus();
    }

    @FXML
    private void smaller() {
        settings.zoom().out();
    }

    @FXML
    private void larger() {
        settings.zoom().in();
    }

    @FXML
    private void usualSize() {
        settings.zoom().reset();
    }

    private void choice(ToggleButton button, Theme.Choice means) {
        settings.theme().subscribe(now -> button.setSelected(now == means));
        button.setOnAction(pressed -> {
            settings.theme().set(means);
            button.setSelected(true);
        });
    }

    private static <E> void onOrOff(ToggleSwitch shown, ObjectProperty<E> choice, E on, E off) {
        choice.subscribe(now -> shown.setSelected(now.equals(on)));
        shown.selectedProperty().subscribe(selected -> choice.set(selected ? on : off));
    }

    private void showSize(int percent) {
        size.setText(percent + " %");
        smaller.setDisable(percent == Zoom.STEPS.getFirst());
        larger.setDisable(percent == Zoom.STEPS.getLast());
    }

    private void showFault(Optional<String> words) {
        fault.setText(words.orElse(""));
        fault.setVisible(words.isPresent());
        fault.setManaged(words.isPresent());
    }

    private void showKeys() {
        keys.getChildren().clear();
        String group = "";
        for (KeyRow row : viewModel.rows()) {
            if (!row.group().equals(group)) {
                group = row.group();
                Label title = new Label(group);
                title.getStyleClass().addAll("strong", "key-group");
                keys.getChildren().add(title);
            }
            keys.getChildren().add(line(row));
        }
    }

    private KeyLineNode line(KeyRow row) {
        return new KeyLineNode(
                row,
                wanted -> tell(row.id(), viewModel.change(row.id(), wanted)),
                () -> tell(row.id(), viewModel.reset(row.id())));
    }

    /// What became of it is said at the line that stands there now: a change draws all of them anew.
    private void tell(String id, Optional<String> obstacle) {
        keys.getChildren().stream()
                .filter(KeyLineNode.class::isInstance)
                .map(KeyLineNode.class::cast)
                .filter(line -> line.isOf(id))
                .forEach(line -> {
                    obstacle.ifPresent(line::say);
                    line.focus();
                });
    }
}
