package dev.signalbox.desktop.policy;

import dev.signalbox.desktop.fx.Collapsing;
import dev.signalbox.desktop.widget.FieldName;
import dev.signalbox.desktop.widget.FormField;
import dev.signalbox.desktop.widget.FormFields;
import dev.signalbox.desktop.widget.WrappedLabel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A section on the screen: its list, what is known of the chosen line, and the form. Confined to the JavaFX thread.
///
/// @param <F> lists the fields of the form
final class SectionPart<F extends Enum<F> & FieldName> {
    private static final double FIELD = 236;

    /// Where there are more than three in a row.
    private static final double NARROW = 172;

    private static final double WIDEST = 1080;

    /// The sides of a line, its name, its badge and its words.
    private static final double EDGES = 12;

    private static final double NAME = 20;
    private static final double BADGE = 20;
    private static final double WORDS = 17;

    /// Of the list: four lines with a badge, five without.
    private static final double HIGHEST = 276;

    private final SectionModel<F> model;
    private final FormFields<F> fields;
    private final Button begin = button("policy-begin", "");
    private final Label right = new WrappedLabel("");
    private final ListView<Line> lines = new ListView<>();
    private final FactsCard facts = new FactsCard();
    private final Label title = new WrappedLabel("");
    private final VBox typed = new VBox(8);
    private final Label answer = new WrappedLabel("");
    private final VBox changes = new VBox(4);
    private final Label sentence = new WrappedLabel("");
    private final Label warning = new WrappedLabel("");
    private final FormField guard = new FormField("policy-guard", "", "");
    private final Button remove = button("policy-remove", "");
    private final Label said = new WrappedLabel("");
    private final VBox form = new VBox();
    private final VBox node = new VBox(16);
    private List<List<F>> laid = List.of();
    private Optional<String> asked = Optional.empty();
    private boolean showing;

    SectionPart(SectionModel<F> model) {
        this.model = model;
        this.fields = new FormFields<>(model::type);
        named();
        node.setMaxWidth(WIDEST);
        node.getChildren().addAll(head(), right, lines, facts, form);
        form.getStyleClass().add("setting-card");
        form.getChildren().addAll(title, typed, answer, outcome(), buttons(), said);
        Collapsing.whenInvisible(begin, right, answer, sentence, warning, guard, remove, said, form);
        lines.setCellFactory(any -> new LineCell());
        lines.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        guard.field().textProperty().subscribe(model::confirm);
        said.textProperty().bind(model.said());
        said.visibleProperty().bind(model.said().isNotEmpty());
        model.shown().subscribe(this::show);
        model.form().subscribe(now -> fields.show(now::raw));
        model.problems().subscribe(fields::say);
    }

    Node node() {
        return node;
    }

    /// Puts the keyboard into the first field of the form, where there is one.
    void focusForm() {
        if (form.isVisible()) {
            fields.focus();
        }
    }

    private void named() {
        lines.setId("policy-lines");
        lines.setAccessibleText(model.section().name());
        lines.setPlaceholder(soft(model.section().empty()));
        right.setId("policy-right");
        right.getStyleClass().add("plan-advice");
        title.setId("policy-title");
        title.getStyleClass().add("title-4");
        typed.setId("policy-form");
        answer.setId("policy-answer");
        answer.getStyleClass().add("strong");
        changes.setId("policy-changes");
        sentence.setId("policy-sentence");
        sentence.getStyleClass().add("soft");
        warning.setId("policy-warning");
        warning.getStyleClass().add("plan-advice");
        said.setId("policy-said");
        said.getStyleClass().add("soft");
        begin.setText(model.section().begins());
        begin.setOnAction(pressed -> {
            lines.getSelectionModel().clearSelection();
            model.begin();
            focusForm();
        });
        remove.setOnAction(pressed -> model.remove());
    }

    private Node head() {
        Label about = soft(model.section().about());
        HBox head = new HBox(about, begin);
        head.getStyleClass().add("tool-line");
        HBox.setHgrow(about, Priority.ALWAYS);
        return head;
    }

    private Node outcome() {
        Label what = new Label("What changes");
        what.getStyleClass().add("section-title");
        return new VBox(6, what, changes, sentence, warning, guard);
    }

    private Node buttons() {
        Button send = button("policy-send", "Send");
        send.setDefaultButton(true);
        send.setOnAction(pressed -> model.send());
        Button discard = button("policy-discard", "Discard");
        discard.setOnAction(pressed -> model.discard());
        return new FlowPane(12, 8, send, remove, discard);
    }

    private void show(Shown<F> now) {
        begin.setVisible(now.right().isEmpty() && !model.section().begins().isEmpty());
        right.setText(now.right());
        right.setVisible(!now.right().isEmpty());
        list(now);
        facts.show(now.facts());
        title.setText(now.title());
        form.setVisible(now.isOpen());
        lay(now);
        answer.setText(now.answer());
        answer.setVisible(!now.answer().isEmpty());
        changed(now.outlook());
        guarded(now.guard());
        remove.setText(now.removal());
        remove.setVisible(!now.removal().isEmpty());
    }

    private void list(Shown<F> now) {
        showing = true;
        if (!lines.getItems().equals(now.lines())) {
            lines.getItems().setAll(now.lines());
            double high = high(now.lines());
            lines.setPrefHeight(high);
            lines.setMinHeight(high);
        }
        Optional<String> about = now.typed().chosen();
        if (model.section().isOfOneLine()) {
            now.lines().stream()
                    .filter(line -> about.equals(Optional.of(line.key())))
                    .findFirst()
                    .ifPresentOrElse(
                            line -> lines.getSelectionModel().select(line),
                            () -> lines.getSelectionModel().clearSelection());
        }
        showing = false;
    }

    /// What `lines` need, as far as there is room; what is beyond it is reached by scrolling.
    private static double high(List<Line> lines) {
        double high = lines.stream()
                .mapToDouble(line -> EDGES
                        + NAME
                        + (line.badge().isPresent() ? BADGE : 0)
                        + (line.words().isEmpty() ? 0 : WORDS))
                .sum();
        return Math.clamp(high, EDGES + NAME, HIGHEST) + 4;
    }

    private void choose(@Nullable Line line) {
        if (line != null && !showing) {
            model.choose(line.key());
        }
    }

    private void lay(Shown<F> now) {
        if (!laid.equals(now.rows())) {
            laid = now.rows();
            List<Node> made = fields.lay(laid.stream().flatMap(List::stream).toList());
            typed.getChildren().clear();
            int first = 0;
            for (List<F> row : laid) {
                typed.getChildren().add(across(row, made.subList(first, first + row.size())));
                first += row.size();
            }
            fields.say(model.problems().get());
        }
        now.choices()
                .forEach((field, wanted) ->
                        fields.offer(field, wanted, model.form().get().raw(field)));
        fields.show(model.form().get()::raw);
    }

    /// Fields beside each other, and a choice as wide as what can be chosen; what takes several lines has all the width
    /// to itself.
    private Node across(List<F> row, List<Node> made) {
        if (row.size() == 1 && row.getFirst().words().rows() > 1) {
            return made.getFirst();
        }
        double width = row.size() > 3 ? NARROW : FIELD;
        for (int index = 0; index < row.size(); index++) {
            Region field = (Region) made.get(index);
            field.setMinWidth(width);
            if (!row.get(index).words().isChosen()) {
                field.setPrefWidth(width);
            }
        }
        FlowPane across = new FlowPane(16, 8);
        across.getChildren().setAll(made);
        return across;
    }

    private void changed(Outlook outlook) {
        changes.getChildren()
                .setAll((outlook.changes().isEmpty() ? Stream.of("Nothing is changed.") : outlook.changes().stream())
                        .map(WrappedLabel::new)
                        .toList());
        sentence.setText(outlook.sentence());
        sentence.setVisible(!outlook.sentence().isEmpty());
    }

    private void guarded(Optional<Section.Guard> wanted) {
        warning.setText(wanted.map(Section.Guard::warning).orElse(""));
        warning.setVisible(wanted.isPresent());
        if (!asked.equals(wanted.map(Section.Guard::word))) {
            asked = wanted.map(Section.Guard::word);
            guard.rename(asked.map(word -> "Type " + word + " to send it").orElse(""));
            guard.force("");
        }
        guard.setVisible(wanted.isPresent());
    }

    private static Button button(String id, String text) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }

    private static Label soft(String text) {
        Label label = new WrappedLabel(text);
        label.getStyleClass().add("soft");
        return label;
    }
}
