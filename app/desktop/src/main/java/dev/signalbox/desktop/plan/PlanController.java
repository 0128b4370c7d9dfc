package dev.signalbox.desktop.plan;

import dev.signalbox.client.draft.Difference;
import dev.signalbox.client.plan.HealthEdits;
import dev.signalbox.client.plan.PlanField;
import dev.signalbox.desktop.fx.Collapsing;
import dev.signalbox.desktop.navigation.Navigator;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.next.NextPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Puts the editor of a rollout on the screen. Confined to the JavaFX thread.
final class PlanController {
    private final PlanModel model;
    private final Navigator navigator;
    private final PreviewModel preview;
    private final Fields fields;
    private final LadderPart ladder;
    private final StagePart stage;
    private final ExemptionsPart exemptions;
    private final SegmentsPart segments;
    private final ActingChoice acting;
    private Optional<PlanView> before = Optional.empty();

    @FXML
    private Label where;

    @FXML
    private Label waiting;

    @FXML
    private Label unlaid;

    @FXML
    private Button openRollout;

    @FXML
    private HBox editor;

    @FXML
    private TabPane parts;

    @FXML
    private HBox ladderPlace;

    @FXML
    private ScrollPane stagePlace;

    @FXML
    private VBox peoplePlace;

    @FXML
    private VBox segmentsPlace;

    @FXML
    private VBox healthPlace;

    @FXML
    private VBox schedulePlace;

    @FXML
    private VBox noticePart;

    @FXML
    private ToggleButton whoIsNext;

    @FXML
    private VBox nextPlace;

    @FXML
    private Label notice;

    @FXML
    private Label title;

    @FXML
    private VBox differences;

    @FXML
    private Label effect;

    @FXML
    private VBox advice;

    @FXML
    private Button send;

    @FXML
    private Label obstacle;

    @FXML
    private Label said;

    PlanController(PlanModel model, PreviewModel preview, Navigator navigator) {
        this.model = model;
        this.preview = preview;
        this.navigator = navigator;
        this.fields = new Fields(model);
        this.stage = new StagePart(model, fields);
        this.ladder = new LadderPart(model, fields, stage::focus);
        this.exemptions = new ExemptionsPart(model, fields);
        this.segments = new SegmentsPart(model);
        this.acting = new ActingChoice(
                "plan-health-act",
                "On a verdict to roll back",
                act -> model.change("on rollback", plan -> plan.with(HealthEdits.acting(plan.health(), act))));
    }

    @FXML
    private void initialize() {
        Collapsing.whenInvisible(waiting, editor, noticePart, effect, obstacle, said, nextPlace, unlaid);
        NextPart next = new NextPart("plan-next", 2, preview.view(), preview.basis());
        nextPlace.getChildren().setAll(next.node());
        nextPlace.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveNext);
        nextPlace.visibleProperty().bind(preview.shown());
        whoIsNext.selectedProperty().bindBidirectional(preview.shown());
        preview.shown().subscribe((was, shown) -> {
            if (shown) {
                next.focus();
            } else {
                ladder.focus();
            }
        });
        ladderPlace.getChildren().addFirst(ladder.node());
        stagePlace.setContent(stage.node());
        peoplePlace.getChildren().setAll(exemptions.node());
        segmentsPlace.getChildren().setAll(segments.node());
        healthPlace
                .getChildren()
                .setAll(List.of(
                        fields.of(PlanField.HEALTH_WARN),
                        fields.of(PlanField.HEALTH_MAX),
                        fields.of(PlanField.HEALTH_CRITICAL),
                        fields.of(PlanField.HEALTH_WINDOW),
                        fields.of(PlanField.HEALTH_INTERVAL),
                        fields.of(PlanField.HEALTH_SAMPLE),
                        fields.of(PlanField.HEALTH_CHECK),
                        acting.node()));
        schedulePlace.getChildren().setAll(List.of(fields.of(PlanField.STARTS), fields.of(PlanField.ENDS)));
        said.textProperty().bind(model.said());
        said.visibleProperty().bind(model.said().isNotEmpty());
        model.view().subscribe(now -> show(now));
    }

    /// Puts the keyboard into the ladder.
    void focus() {
        // A tab's content is in the scene when its pane has been dressed.
        parts.applyCss();
        parts.layout();
        ladder.focus();
    }

    /// Takes the last change back.
    void undo() {
        model.undo();
        before.ifPresent(fields::force);
    }

    /// Makes it again.
    void redo() {
        model.redo();
        before.ifPresent(fields::force);
    }

    /// Puts the keyboard into the part after the one that is looked at, or before it.
    void turn(int by) {
        int size = parts.getTabs().size();
        parts.getSelectionModel().select(Math.floorMod(parts.getSelectionModel().getSelectedIndex() + by, size));
        parts.requestFocus();
    }

    @FXML
    private void send() {
        model.send();
    }

    @FXML
    private void discard() {
        model.discard();
        before.ifPresent(fields::force);
    }

    @FXML
    private void bringOver() {
        model.bringOver();
    }

    private void leaveNext(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE) {
            preview.shown().set(false);
            pressed.consume();
        }
    }

    @FXML
    private void openRollout() {
        model.address().ifPresent(address -> navigator.open(new Route.RolloutDetail(address)));
    }

    private void show(Optional<PlanView> drawn) {
        editor.setVisible(drawn.isPresent());
        waiting.setVisible(drawn.isEmpty());
        where.setText(model.address()
                .map(address -> address.flag() + "  ·  " + address.environment())
                .orElse(""));
        drawn.ifPresent(this::show);
    }

    private void show(PlanView view) {
        boolean otherStage = before.filter(last -> last.stage() == view.stage()).isEmpty();
        before = Optional.of(view);
        unlaid.setText(view.unlaid());
        unlaid.setVisible(!view.unlaid().isEmpty());
        openRollout.setDisable(!view.unlaid().isEmpty());
        openRollout.setAccessibleHelp(view.unlaid());
        fields.show(view);
        if (otherStage) {
            fields.force(view);
        }
        ladder.show(view);
        stage.show(view);
        exemptions.show(view);
        segments.show(view);
        acting.show(view.plan().health().onRollback(), view.inherited().acting());
        marks(view);
        notice.setText(view.notice());
        noticePart.setVisible(!view.notice().isEmpty());
        changes(view);
    }

    /// A part in which something is to be mended says so where it is not looked at.
    private void marks(PlanView view) {
        for (Tab tab : parts.getTabs()) {
            String name = String.valueOf(tab.getUserData());
            boolean wrong = view.problems().keySet().stream()
                    .anyMatch(field -> part(field).equals(name));
            tab.setText(wrong ? name + " (mend)" : name);
        }
    }

    private static String part(PlanField field) {
        return switch (field) {
            case LADDER_NAME,
                    STAGE_NAME,
                    STAGE_SHARE,
                    STAGE_EARLIEST,
                    STAGE_MINIMUM,
                    STAGE_SUCCESS,
                    STAGE_ROLLBACK,
                    STAGE_ACTIONS,
                    STAGE_WARN,
                    STAGE_MAX,
                    STAGE_CRITICAL,
                    STAGE_WINDOW,
                    STAGE_INTERVAL,
                    STAGE_SAMPLE,
                    STAGE_CHECK -> "Ladder";
            case POPULATION -> "People";
            case HEALTH_WARN,
                    HEALTH_MAX,
                    HEALTH_CRITICAL,
                    HEALTH_WINDOW,
                    HEALTH_INTERVAL,
                    HEALTH_SAMPLE,
                    HEALTH_CHECK -> "Health";
            case STARTS, ENDS -> "Schedule";
        };
    }

    private void changes(PlanView view) {
        int count = view.differences().size();
        title.setText(count == 0 ? "Nothing is changed" : count == 1 ? "One change" : count + " changes");
        List<Node> lines = new ArrayList<>();
        view.differences().forEach(change -> lines.add(line(change)));
        differences.getChildren().setAll(lines);
        effect.setText(view.effect());
        effect.setVisible(!view.effect().isEmpty());
        advice.getChildren()
                .setAll(view.advice().stream().map(PlanController::hint).toList());
        send.setDisable(!view.obstacle().isEmpty());
        obstacle.setText(view.obstacle());
        obstacle.setVisible(!view.obstacle().isEmpty() && count > 0);
    }

    private static Node line(Difference change) {
        Label about = new Label(change.about() + ": " + change.field());
        about.getStyleClass().addAll("soft", "small");
        about.setWrapText(true);
        about.setMinHeight(Label.USE_PREF_SIZE);
        Label words = new Label(change.before() + "  →  " + change.after());
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        VBox line = new VBox(about, words);
        line.getStyleClass().add("plan-change");
        return line;
    }

    private static Node hint(String words) {
        Label hint = new Label(words);
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        hint.getStyleClass().addAll("small", "plan-advice");
        return hint;
    }
}
