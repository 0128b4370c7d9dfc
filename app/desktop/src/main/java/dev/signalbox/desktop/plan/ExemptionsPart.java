package dev.signalbox.desktop.plan;

import dev.signalbox.client.plan.PlanField;
import dev.signalbox.client.plan.PlanText;
import dev.signalbox.desktop.widget.FormField;
import dev.signalbox.desktop.words.StrategyWords;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.SubjectKind;
import dev.signalbox.domain.rollout.Strategy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Whom the stage does not decide for (S1-45): a list, two toggle buttons and a note. Confined to the JavaFX thread.
final class ExemptionsPart {
    private final PlanModel model;
    private final TableView<Exemption> table = new TableView<>();
    private final FormField subject = new FormField("plan-exempt-subject", "Subject", "the key that apps send");
    private final FormField note = new FormField("plan-exempt-note", "Note", "why");
    private final ToggleButton on = new ToggleButton("Always on");
    private final ToggleButton off = new ToggleButton("Always off");
    private final Choices<SubjectKind> kind =
            new Choices<>("plan-exempt-kind", "What it names", ExemptionsPart::kind, this::take);
    private final Choices<Strategy> strategy =
            new Choices<>("plan-strategy", "A share is made", StrategyWords::of, this::made);
    private final VBox node;
    private SubjectKind named = SubjectKind.USER;

    ExemptionsPart(PlanModel model, Fields fields) {
        this.model = model;
        table.setId("plan-exemptions");
        table.setAccessibleText("Exemptions");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label("Nobody is exempt: the stage decides for everybody."));
        table.getColumns()
                .setAll(List.of(
                        column("Subject", 180, Exemption::subject),
                        column("Names", 110, exemption -> kind(exemption.kind().orElse(SubjectKind.USER))),
                        column("Effect", 110, ExemptionsPart::effect),
                        column("Note", 300, Exemption::note)));
        table.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox.setHgrow(note, Priority.ALWAYS);
        HBox line = new HBox(kind.node(), subject, toggles(), note);
        line.getStyleClass().add("plan-line");
        Label title = new Label("Exemptions");
        title.getStyleClass().add("section-title");
        HBox crowd = new HBox(fields.of(PlanField.POPULATION), strategy.node());
        crowd.getStyleClass().add("plan-line");
        kind.show(List.of(SubjectKind.values()), Optional.of(named));
        kind.box().setMinWidth(120);
        node = new VBox(crowd, title, table, line, buttons());
        fields.of(PlanField.POPULATION).setMaxWidth(240);
        node.getStyleClass().add("plan-part");
        List.of(subject, note)
                .forEach(field -> field.field().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                    if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                        set();
                        event.consume();
                    }
                }));
    }

    Node node() {
        return node;
    }

    void show(PlanView view) {
        List<Exemption> now = view.plan()
                .exemptions()
                .values()
                .sorted(Comparator.comparing(Exemption::key))
                .toList();
        strategy.show(List.of(Strategy.values()), Optional.of(view.plan().strategy()));
        if (!now.equals(table.getItems())) {
            table.getItems().setAll(now);
        }
    }

    private VBox toggles() {
        ToggleGroup effect = new ToggleGroup();
        on.setId("plan-exempt-on");
        off.setId("plan-exempt-off");
        on.getStyleClass().add("left-pill");
        off.getStyleClass().add("right-pill");
        on.setToggleGroup(effect);
        off.setToggleGroup(effect);
        on.setSelected(true);
        // One of the two holds: there is no exemption to nothing.
        effect.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            }
        });
        Label label = new Label("Effect");
        label.getStyleClass().add("field-name");
        on.setMinWidth(ToggleButton.USE_PREF_SIZE);
        off.setMinWidth(ToggleButton.USE_PREF_SIZE);
        VBox toggles = new VBox(label, new HBox(on, off));
        toggles.getStyleClass().add("form-field");
        return toggles;
    }

    private HBox buttons() {
        Button set = new Button("Set exemption");
        set.setId("plan-exempt-set");
        set.setOnAction(pressed -> set());
        Button remove = new Button("Remove exemption");
        remove.setId("plan-exempt-remove");
        remove.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        remove.setOnAction(pressed -> remove());
        HBox buttons = new HBox(set, remove);
        buttons.getStyleClass().add("plan-line");
        return buttons;
    }

    private void set() {
        try {
            Exemption exemption = new Exemption(
                    subject.field().getText().strip(),
                    on.isSelected() ? ExemptionEffect.FORCE_ENABLE : ExemptionEffect.FORCE_DISABLE,
                    note.field().getText().strip(),
                    Optional.of(named).filter(other -> other != SubjectKind.USER));
            model.change("exempt " + exemption.key(), plan -> plan.with(exemption));
            List.of(subject, note).forEach(field -> {
                field.force("");
                field.say(Optional.empty());
            });
            table.getSelectionModel().clearSelection();
            subject.field().requestFocus();
        } catch (InvalidValueException invalid) {
            FormField wrong = invalid.field().equals("note") ? note : subject;
            wrong.say(Optional.of(PlanText.problem(invalid)));
            wrong.field().requestFocus();
        }
    }

    private void remove() {
        Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .ifPresent(chosen -> model.change("remove " + chosen.key(), plan -> plan.without(chosen.key())));
    }

    private void choose(@Nullable Exemption chosen) {
        if (chosen != null) {
            subject.force(chosen.subject());
            note.force(chosen.note());
            take(chosen.kind().orElse(SubjectKind.USER));
            (chosen.effect() == ExemptionEffect.FORCE_ENABLE ? on : off).setSelected(true);
        }
    }

    private void take(SubjectKind chosen) {
        named = chosen;
        kind.show(List.of(SubjectKind.values()), Optional.of(chosen));
        subject.hint(
                chosen == SubjectKind.USER
                        ? "the key that apps send"
                        : "the id that apps send as " + chosen.attribute());
    }

    private void made(Strategy chosen) {
        model.change("strategy", plan -> plan.with(chosen));
    }

    private static String kind(SubjectKind kind) {
        return switch (kind) {
            case USER -> "A user";
            case REPOSITORY -> "A repository";
            case PUBLISHER -> "A publisher";
            case TENANT -> "A tenant";
        };
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE) {
            remove();
            event.consume();
        }
    }

    private static String effect(Exemption exemption) {
        return switch (exemption.effect()) {
            case FORCE_ENABLE -> "Always on";
            case FORCE_DISABLE -> "Always off";
        };
    }

    private static TableColumn<Exemption, String> column(String name, double width, Function<Exemption, String> words) {
        TableColumn<Exemption, String> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(words.apply(row.getValue())));
        return column;
    }
}
