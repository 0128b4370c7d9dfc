package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.rollout.GraphModel.Mark;
import dev.signalbox.desktop.widget.FormField;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Where a person says what to try, and reads what it would have come to.
final class WhatIfPart {
    private static final int ABREAST = 2;
    private static final int ROW = 44;
    private static final int MOST_ROWS = 3;

    private final WhatIfModel model;
    private final ComboBox<String> ladder = new ComboBox<>();
    private final Map<WhatIfField, FormField> fields = new EnumMap<>(WhatIfField.class);
    private final Label headline = wrapped("what-if-headline", "strong");
    private final Label remarks = wrapped("what-if-remarks", "small");
    private final ListView<Mark> acts = new ListView<>();
    private final Label why = wrapped("what-if-why", "small");
    private final Button again = new Button("Read again");
    private final Button cancel = new Button("Call off");
    private final VBox node = new VBox();

    /// @param point shows a moment on the graph
    WhatIfPart(WhatIfModel model, Consumer<Instant> point) {
        this.model = model;
        Label title = new Label("What if");
        title.getStyleClass().addAll("strong", "aside-title");
        Label basis = wrapped("what-if-basis", "soft", "small");
        basis.textProperty().bind(model.basis());
        result(point);
        node.getChildren().setAll(title, headline, wishes(), acts, why, remarks, basis, buttons());
        node.setId("rollout-what-if");
        node.getStyleClass().add("card-box");
        model.view().subscribe(this::show);
        model.problems().subscribe(this::mark);
    }

    Node node() {
        return node;
    }

    /// For the rollout that is shown now, with the keyboard in the first figure.
    void focus() {
        ladder.getItems().setAll(model.ladders());
        ladder.setValue(model.ladder().get());
        fields.forEach((field, shown) -> shown.hint(model.inForce(field)));
        field(WhatIfField.BACK).field().requestFocus();
    }

    private Node ladder() {
        Label name = new Label("Ladder");
        name.getStyleClass().add("field-name");
        name.setLabelFor(ladder);
        ladder.setId("what-if-ladder");
        ladder.setAccessibleText("Ladder to try");
        ladder.setMaxWidth(Double.MAX_VALUE);
        ladder.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.ladder().set(chosen);
            }
        });
        VBox both = new VBox(name, ladder);
        both.getStyleClass().add("form-field");
        return both;
    }

    private Node wishes() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("what-if-figures");
        for (int column = 0; column < ABREAST; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(100.0 / ABREAST);
            grid.getColumnConstraints().add(half);
        }
        grid.add(ladder(), 0, 0);
        int place = 1;
        for (WhatIfField field : WhatIfField.values()) {
            FormField shown = field(field);
            shown.field().textProperty().bindBidirectional(model.figure(field));
            grid.add(shown, place % ABREAST, place / ABREAST);
            place++;
        }
        return grid;
    }

    private FormField field(WhatIfField field) {
        return fields.computeIfAbsent(field, made -> new FormField("what-if-" + made.field(), made.words(), ""));
    }

    private Node buttons() {
        again.setId("what-if-again");
        again.setOnAction(pressed -> model.read());
        cancel.setId("what-if-cancel");
        cancel.setOnAction(pressed -> model.cancel());
        cancel.disableProperty().bind(model.busy().not());
        HBox both = new HBox(again, cancel);
        both.getStyleClass().add("what-if-buttons");
        for (Button button : new Button[] {again, cancel}) {
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setMaxWidth(Double.MAX_VALUE);
        }
        return both;
    }

    private void result(Consumer<Instant> point) {
        acts.setId("what-if-acts");
        // What it came to in the end is what was asked, and is seen without scrolling.
        acts.setAccessibleText("What would have been done, the latest first");
        acts.getStyleClass().add("next-list");
        acts.setFixedCellSize(ROW);
        acts.setCellFactory(shown -> new ActCell());
        acts.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            why.setText(chosen == null ? "" : chosen.evidence());
            why.setVisible(chosen != null);
            if (chosen != null) {
                point.accept(chosen.at());
            }
        });
        for (Node part : new Node[] {remarks, acts, why}) {
            part.managedProperty().bind(part.visibleProperty());
        }
        // Read by the keyboard too: the answer is what one came for.
        headline.setFocusTraversable(true);
    }

    private void show(WhatIfView view) {
        headline.setText(view.headline());
        remarks.setText(view.remarks());
        remarks.setVisible(!view.remarks().isEmpty());
        acts.setVisible(!view.acts().isEmpty());
        List<Mark> latestFirst = view.acts().reversed();
        if (!acts.getItems().equals(latestFirst)) {
            acts.getItems().setAll(latestFirst);
            double high = Math.min(MOST_ROWS, latestFirst.size()) * (double) ROW + 2;
            acts.setMinHeight(high);
            acts.setPrefHeight(high);
            if (!latestFirst.isEmpty()) {
                acts.getSelectionModel().selectFirst();
            }
        }
    }

    private void mark(Map<WhatIfField, String> problems) {
        fields.forEach((field, shown) -> shown.say(Optional.ofNullable(problems.get(field))));
    }

    private static Label wrapped(String id, String... styles) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private final class ActCell extends ListCell<Mark> {
        private final Label what = new Label();
        private final Label when = new Label();
        private final VBox both = new VBox(what, when);

        ActCell() {
            when.getStyleClass().addAll("soft", "small");
        }

        @Override
        protected void updateItem(@Nullable Mark act, boolean empty) {
            super.updateItem(act, empty);
            if (empty || act == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            what.setText(act.label());
            when.setText(WhatIfView.moment(act.at(), model.zone()));
            setGraphic(both);
            setAccessibleText(what.getText() + ", " + when.getText() + ": " + act.evidence());
        }
    }
}
