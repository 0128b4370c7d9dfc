package dev.signalbox.desktop.routing;

import dev.signalbox.desktop.widget.FormField;
import dev.signalbox.desktop.widget.Status;
import dev.signalbox.desktop.widget.StatusBadge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// Puts a policy and what it says of a job on the screen. Confined to the JavaFX thread.
final class RoutingController {
    private final RoutingModel model;
    private final FormField subject =
            new FormField("routing-subject", "Subject", "the key that apps send, such as repo-1");
    private final FormField attributes =
            FormField.ofLines("routing-attributes", "What apps send of it, one a line", "country = DE", 3);
    private final List<FormField> facts = new ArrayList<>();
    private List<FactField> asked = List.of();
    private List<RuleLine> drawn = List.of();

    @FXML
    private ComboBox<String> policy;

    @FXML
    private ComboBox<String> environment;

    @FXML
    private VBox who;

    @FXML
    private CheckBox supposed;

    @FXML
    private VBox job;

    @FXML
    private Label headline;

    @FXML
    private Label why;

    @FXML
    private GridPane rules;

    @FXML
    private Label basis;

    RoutingController(RoutingModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        who.getChildren().addAll(0, List.of(subject, attributes));
        subject.field().textProperty().bindBidirectional(model.subject());
        attributes.field().textProperty().bindBidirectional(model.attributes());
        supposed.selectedProperty().bindBidirectional(model.supposed());
        basis.textProperty().bind(model.basis());
        chosen(policy, model.policy());
        chosen(environment, model.environment());
        model.view().subscribe(this::show);
        model.problems().subscribe(this::mark);
    }

    /// Puts the keyboard into the first fact of the job.
    void focus() {
        FormField first = facts.isEmpty() ? subject : facts.getFirst();
        first.field().requestFocus();
        first.field().selectAll();
    }

    private static void chosen(ComboBox<String> box, StringProperty to) {
        box.valueProperty().subscribe(value -> {
            if (value != null) {
                to.set(value);
            }
        });
    }

    private void show(RoutingView view) {
        offer(policy, view.policies(), view.policy());
        offer(environment, view.environments(), view.environment());
        supposed.setText(view.flag().isEmpty() ? "Suppose the flag is on" : "Suppose " + view.flag() + " is on");
        supposed.setDisable(view.flag().isEmpty());
        if (!asked.equals(view.fields())) {
            asked = view.fields();
            ask();
        }
        headline.setText(view.headline());
        why.setText(view.why());
        why.setVisible(!view.why().isEmpty());
        why.setManaged(!view.why().isEmpty());
        if (!drawn.equals(view.lines())) {
            drawn = view.lines();
            draw();
        }
    }

    private static void offer(ComboBox<String> box, List<String> names, String chosen) {
        if (!box.getItems().equals(names)) {
            box.getItems().setAll(names);
        }
        if (!chosen.isEmpty() && !chosen.equals(box.getValue())) {
            box.setValue(chosen);
        }
        box.setDisable(names.isEmpty());
    }

    private void ask() {
        facts.clear();
        for (FactField field : asked) {
            FormField shown = new FormField(
                    "routing-" + field.name(), field.name(), field.kind().hint());
            shown.field().textProperty().bindBidirectional(model.fact(field));
            facts.add(shown);
        }
        job.getChildren().setAll(facts);
        mark(model.problems().get());
    }

    private void mark(Map<String, String> problems) {
        subject.say(Optional.ofNullable(problems.get("subject")));
        attributes.say(Optional.ofNullable(problems.get("attributes")));
        for (int index = 0; index < facts.size(); index++) {
            facts.get(index)
                    .say(Optional.ofNullable(problems.get(asked.get(index).name())));
        }
    }

    private void draw() {
        rules.getChildren().clear();
        for (int row = 0; row < drawn.size(); row++) {
            RuleLine line = drawn.get(row);
            Label name = new Label(line.name());
            name.setMinWidth(Label.USE_PREF_SIZE);
            name.getStyleClass().add("strong");
            StatusBadge badge = new StatusBadge();
            badge.show(status(line), word(line));
            badge.setMinWidth(StatusBadge.USE_PREF_SIZE);
            badge.setId("routing-result-" + row);
            VBox words = new VBox(2, wrapped(line.tests(), "plain"));
            if (!line.why().isEmpty()) {
                words.getChildren().add(wrapped(line.why(), isSettling(line) ? "plain" : "soft"));
            }
            words.setAccessibleRole(AccessibleRole.TEXT);
            words.setAccessibleText(line.name() + ": " + line.tests() + ". " + word(line) + ". " + line.why());
            rules.addRow(row, name, badge, words);
        }
    }

    private static boolean isSettling(RuleLine line) {
        return line.result() == RuleLine.Result.DECIDED || line.result() == RuleLine.Result.FAILED;
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static Status status(RuleLine line) {
        return switch (line.result()) {
            case UNTRIED -> Status.UNKNOWN;
            case PASSED -> Status.OFF;
            case DECIDED -> Status.HEALTHY;
            case NOT_ASKED -> Status.UNKNOWN;
            case FAILED -> Status.REGRESSING;
        };
    }

    private static String word(RuleLine line) {
        return switch (line.result()) {
            case UNTRIED -> "Not tried";
            case PASSED -> "Goes on";
            case DECIDED -> "Decides";
            case NOT_ASKED -> "Not asked";
            case FAILED -> "Cannot tell";
        };
    }
}
