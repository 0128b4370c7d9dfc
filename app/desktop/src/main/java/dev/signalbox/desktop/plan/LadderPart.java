package dev.signalbox.desktop.plan;

import dev.signalbox.client.plan.LadderEdits;
import dev.signalbox.client.plan.PlanField;
import dev.signalbox.domain.ladder.Skipping;
import dev.signalbox.domain.ladder.StageLadder;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The ladder as a list of rungs: by keyboard, by drag, and by buttons that do the same.
final class LadderPart {
    private static final int COARSE = 10;

    private final PlanModel model;
    private final ListView<Rung> rungs = new ListView<>();
    private final Label frozen = new Label();
    private final Choices<StageLadder> template;
    private final CheckBox skipping = new CheckBox("Stages may be left out on the way up");
    private final FlowPane buttons;
    private final VBox node;
    private final Runnable toStage;
    private boolean showing;

    /// @param toStage puts the keyboard into what is said of the chosen stage
    LadderPart(PlanModel model, Fields fields, Runnable toStage) {
        this.model = model;
        this.toStage = toStage;
        template = new Choices<>("plan-template", "Begin with", StageLadder::name, this::begin)
                .orElse("A ladder of its own");
        skipping.setId("plan-skipping");
        skipping.setOnAction(pressed -> skip(skipping.isSelected() ? Skipping.ALLOWED : Skipping.FORBIDDEN));
        frozen.getStyleClass().add("plan-advice");
        frozen.setId("plan-frozen");
        frozen.setWrapText(true);
        frozen.setMaxWidth(Double.MAX_VALUE);
        frozen.setMinHeight(Label.USE_PREF_SIZE);
        frozen.managedProperty().bind(frozen.visibleProperty());
        rungs.setId("plan-rungs");
        rungs.setAccessibleText("Stages of the ladder");
        rungs.setFixedCellSize(RungCell.HEIGHT);
        rungs.setCellFactory(list -> new RungCell(model));
        rungs.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (!showing && index.intValue() >= 0) {
                model.look(index.intValue());
            }
        });
        rungs.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(rungs, Priority.ALWAYS);
        buttons = new FlowPane(
                8,
                8,
                button("plan-add", "Add", this::add),
                button("plan-remove", "Remove", this::remove),
                button("plan-up", "Up", () -> move(-1)),
                button("plan-down", "Down", () -> move(1)),
                button("plan-lower", "− 1 %", () -> model.raise(-1)),
                button("plan-raise", "+ 1 %", () -> model.raise(1)));
        Label keys = new Label(
                "In the list: ← → share, with Shift by 10 · Alt+↑ ↓ order · Insert, Delete · Enter to the stage");
        keys.getStyleClass().addAll("soft", "small");
        keys.setWrapText(true);
        keys.setMinHeight(Label.USE_PREF_SIZE);
        HBox head = new HBox(template.node(), fields.of(PlanField.LADDER_NAME));
        head.getStyleClass().add("plan-line");
        List.of(template.node(), fields.of(PlanField.LADDER_NAME))
                .forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        node = new VBox(frozen, head, rungs, buttons, keys, skipping);
        node.getStyleClass().add("plan-part");
    }

    Node node() {
        return node;
    }

    /// Puts the keyboard into the list.
    void focus() {
        rungs.requestFocus();
    }

    void show(PlanView view) {
        showing = true;
        List<Rung> now = Rung.of(view.plan());
        if (now.size() == rungs.getItems().size()) {
            for (int index = 0; index < now.size(); index++) {
                if (!now.get(index).equals(rungs.getItems().get(index))) {
                    rungs.getItems().set(index, now.get(index));
                }
            }
        } else {
            rungs.getItems().setAll(now);
        }
        if (rungs.getSelectionModel().getSelectedIndex() != view.stage()) {
            rungs.getSelectionModel().clearAndSelect(view.stage());
            rungs.scrollTo(view.stage());
        }
        showing = false;
        frozen.setText(view.frozen());
        frozen.setVisible(!view.frozen().isEmpty());
        template.show(view.templates(), chosen(view));
        skipping.setSelected(view.plan().ladder().skipping() == Skipping.ALLOWED);
        boolean fixed = !view.frozen().isEmpty();
        template.box().setDisable(fixed);
        skipping.setDisable(fixed);
        buttons.setDisable(fixed);
    }

    void add() {
        int at = index();
        model.rearrange("add", at + 1, ladder -> LadderEdits.insertAfter(ladder, at));
        focus();
    }

    void remove() {
        int at = index();
        model.rearrange("remove", at, ladder -> LadderEdits.remove(ladder, at));
        focus();
    }

    void move(int by) {
        int at = index();
        model.rearrange("move", at + by, ladder -> LadderEdits.move(ladder, at, at + by));
        focus();
    }

    private static Optional<StageLadder> chosen(PlanView view) {
        return view.templates().stream()
                .filter(offered -> offered.equals(view.plan().ladder()))
                .findFirst();
    }

    private void begin(StageLadder ladder) {
        model.rearrange("template " + ladder.name(), 1, old -> ladder);
    }

    private void skip(Skipping kind) {
        model.climb("skipping", index(), ladder -> LadderEdits.skipping(ladder, kind));
    }

    private int index() {
        return Math.max(0, rungs.getSelectionModel().getSelectedIndex());
    }

    private void key(KeyEvent event) {
        act(event).ifPresent(act -> {
            act.run();
            event.consume();
        });
    }

    /// Alt with the arrows to the sides leads back and forth in the console, so the order is changed up and down only.
    private Optional<Runnable> act(KeyEvent event) {
        if (event.isShortcutDown()) {
            return Optional.empty();
        }
        int points = event.isShiftDown() ? COARSE : 1;
        return event.isAltDown()
                ? switch (event.getCode()) {
                    case UP -> Optional.of(() -> move(-1));
                    case DOWN -> Optional.of(() -> move(1));
                    default -> Optional.empty();
                }
                : switch (event.getCode()) {
                    case LEFT -> Optional.of(() -> model.raise(-points));
                    case RIGHT -> Optional.of(() -> model.raise(points));
                    case INSERT -> Optional.of(this::add);
                    case DELETE -> Optional.of(this::remove);
                    case ENTER -> Optional.of(toStage);
                    default -> Optional.empty();
                };
    }

    private static Button button(String id, String text, Runnable act) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(pressed -> act.run());
        return button;
    }
}
