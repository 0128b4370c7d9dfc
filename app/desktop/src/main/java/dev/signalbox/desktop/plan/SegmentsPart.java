package dev.signalbox.desktop.plan;

import dev.signalbox.client.plan.PlanText;
import dev.signalbox.desktop.widget.FormField;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.flag.SegmentKey;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Groups of subjects that stages can be for: those named, and those for whom every rule holds.
final class SegmentsPart {
    private final PlanModel model;
    private final ListView<String> list = new ListView<>();
    private final FormField key = new FormField("plan-segment-key", "Segment", "such as beta");
    private final FormField members =
            FormField.ofLines("plan-segment-members", "Subjects by name, between commas", "qa-1, qa-2", 2);
    private final FormField rules =
            FormField.ofLines("plan-segment-rules", "Rules, one a line; all must hold", "plan is one of pro, team", 4);
    private final VBox node;
    private Optional<PlanView> shown = Optional.empty();

    SegmentsPart(PlanModel model) {
        this.model = model;
        list.setId("plan-segments");
        list.setAccessibleText("Segments");
        list.setPlaceholder(new Label("There is no segment yet."));
        list.setPrefHeight(140);
        list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        Button set = new Button("Set segment");
        set.setId("plan-segment-set");
        set.setOnAction(pressed -> set());
        Label hint =
                new Label("A rule is an attribute, then is, is one of, starts with, at least or at most, then a value."
                        + " Whoever lacks the attribute is not in the segment.");
        hint.getStyleClass().addAll("soft", "small");
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        Label title = new Label("Segments, for every rollout of this tenant");
        title.getStyleClass().add("section-title");
        VBox.setVgrow(list, Priority.ALWAYS);
        node = new VBox(title, list, key, members, rules, hint, new HBox(set));
        node.getStyleClass().add("plan-part");
    }

    Node node() {
        return node;
    }

    void show(PlanView view) {
        shown = Optional.of(view);
        List<String> now =
                view.plan().segments().keys().map(SegmentKey::value).sorted().toList();
        if (!now.equals(list.getItems())) {
            list.getItems().setAll(now);
        }
    }

    private void choose(@Nullable String chosen) {
        if (chosen != null) {
            shown.flatMap(view -> view.plan().segments().get(new SegmentKey(chosen)))
                    .ifPresent(segment -> {
                        key.force(chosen);
                        members.force(String.join(", ", new TreeSet<>(segment.members())));
                        rules.force(PlanText.conditions(segment.conditions()));
                    });
        }
    }

    private void set() {
        List.of(key, members, rules).forEach(field -> field.say(Optional.empty()));
        try {
            Segment segment = new Segment(
                    new SegmentKey(key.field().getText().strip()),
                    PlanText.names(members.field().getText()),
                    PlanText.conditions("rules", rules.field().getText()));
            model.change("segment " + segment.key(), plan -> plan.with(segment));
        } catch (InvalidValueException invalid) {
            FormField wrong = invalid.field().startsWith("segment") ? key : rules;
            wrong.say(Optional.of(PlanText.problem(invalid)));
            wrong.field().requestFocus();
        }
    }
}
