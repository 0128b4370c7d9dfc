package dev.signalbox.desktop.why;

import dev.signalbox.desktop.guidance.GuidanceLine;
import dev.signalbox.desktop.widget.FormField;
import dev.signalbox.desktop.widget.StatusBadge;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// Puts a decision on the screen. Confined to the JavaFX thread.
final class WhyController {
    private final WhyModel model;
    private final FormField subject =
            new FormField("why-subject", "Subject", "the key that apps send, such as user-42");
    private final FormField attributes = FormField.ofLines(
            "why-attributes", "Attributes, one a line, for stages that ask for a segment", "country = DE", 4);

    @FXML
    private Label where;

    @FXML
    private GuidanceLine guidance;

    @FXML
    private VBox asked;

    @FXML
    private Label headline;

    @FXML
    private Label figures;

    @FXML
    private GridPane steps;

    @FXML
    private Label basis;

    WhyController(WhyModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        asked.getChildren().setAll(subject, attributes);
        subject.field().textProperty().bindBidirectional(model.subject());
        attributes.field().textProperty().bindBidirectional(model.attributes());
        guidance.follow(model.advised(), model.asOf());
        basis.textProperty().bind(model.basis());
        model.answer().subscribe(answer -> show(answer));
    }

    /// Puts the keyboard into the subject.
    void focus() {
        where.setText(model.address()
                .map(address -> address.flag() + "  ·  " + address.environment())
                .orElse(""));
        subject.field().requestFocus();
        subject.field().selectAll();
    }

    private void show(WhyAnswer answer) {
        attributes.say(Optional.of(answer.problem()).filter(words -> !words.isEmpty()));
        headline.setText(answer.headline().isEmpty() ? "Name a subject, and see what it gets." : answer.headline());
        figures.setText(answer.figures());
        steps.getChildren().clear();
        for (int row = 0; row < answer.steps().size(); row++) {
            WhyStep step = answer.steps().get(row);
            StatusBadge badge = new StatusBadge();
            badge.show(step.status(), step.word());
            badge.setMinWidth(StatusBadge.USE_PREF_SIZE);
            Label name = new Label((row + 1) + "  " + step.name());
            name.setMinWidth(Label.USE_PREF_SIZE);
            name.getStyleClass().add(step.result() == WhyStep.Result.DECIDED ? "strong" : "plain");
            Label words = new Label(step.words());
            words.setWrapText(true);
            words.setMinHeight(Label.USE_PREF_SIZE);
            words.getStyleClass().add(step.result() == WhyStep.Result.NOT_REACHED ? "soft" : "plain");
            steps.addRow(row, name, badge, words);
        }
    }
}
