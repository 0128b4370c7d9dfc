package dev.signalbox.desktop.stop;

import dev.signalbox.client.stop.StopText;
import dev.signalbox.desktop.fx.Collapsing;
import dev.signalbox.domain.guidance.Severity;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// Why it was stopped and how bad it was, for when there is time to say so.
final class StopAfterController {
    private final StopModel model;
    private final AfterModel after;
    private final ToggleGroup severities = new ToggleGroup();

    @FXML
    private VBox box;

    @FXML
    private TextField reason;

    @FXML
    private ToggleButton p0;

    @FXML
    private ToggleButton p1;

    @FXML
    private ToggleButton p2;

    @FXML
    private Button keep;

    @FXML
    private Label told;

    StopAfterController(StopModel model, AfterModel after) {
        this.model = model;
        this.after = after;
    }

    @FXML
    private void initialize() {
        Collapsing.whenInvisible(box, told);
        severities.getToggles().setAll(p0, p1, p2);
        severities.selectToggle(p1);
        // One is always chosen: pressing the chosen one again leaves it so.
        severities.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                severities.selectToggle(before);
            }
        });
        keep.disableProperty().bind(reason.textProperty().map(String::isBlank));
        after.shown().subscribe(this::show);
    }

    @FXML
    private void keep() {
        if (!reason.getText().isBlank()) {
            after.explain(reason.getText(), severity());
        }
    }

    @FXML
    private void copyReport() {
        StopText text = model.sheet().get().text();
        after.copyReport(text, reason.getText(), severity());
    }

    private void show(AfterModel.Shown before, AfterModel.Shown now) {
        box.setVisible(now.stop().isPresent() && model.occasion() instanceof Occasion.Real);
        if (!now.stop().equals(before.stop()) || !now.reason().equals(before.reason())) {
            reason.setText(now.reason());
        }
        if (!now.severity().equals(before.severity())) {
            now.severity().ifPresent(found -> severities.selectToggle(toggle(found)));
        }
        told.setText(now.told());
        told.setVisible(!now.told().isEmpty());
    }

    private Severity severity() {
        return Stream.of(Severity.values())
                .filter(one -> toggle(one).isSelected())
                .findFirst()
                .orElse(Severity.P1);
    }

    private ToggleButton toggle(Severity severity) {
        return switch (severity) {
            case P0 -> p0;
            case P1 -> p1;
            case P2 -> p2;
        };
    }
}
