package dev.signalbox.desktop.stop;

import dev.signalbox.client.stop.StopFlow;
import dev.signalbox.client.stop.StopGesture;
import dev.signalbox.client.stop.StopProgress;
import dev.signalbox.client.stop.StopReach;
import dev.signalbox.client.stop.StopText;
import dev.signalbox.client.stop.StopWidth;
import dev.signalbox.desktop.fx.Collapsing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Puts the stop's text on the sheet, and its keys to the gesture.
final class StopSheetController {
    private static final String DRILL = "drill";

    private final StopModel model;
    private final StopFlow flow;
    private final StopGesture gesture;
    private Optional<Node> opener = Optional.empty();
    private List<StopRung> rungs = List.of();
    private Optional<Instant> armed = Optional.empty();

    @FXML
    private StackPane root;

    @FXML
    private VBox card;

    @FXML
    private Label headline;

    @FXML
    private Label scope;

    @FXML
    private Label detail;

    @FXML
    private HBox widths;

    @FXML
    private VBox notes;

    @FXML
    private VBox ladder;

    @FXML
    private Button stopNow;

    @FXML
    private Button close;

    @FXML
    private Label keys;

    @FXML
    private ProgressBar hold;

    @FXML
    private HBox banner;

    @FXML
    private Label bannerWords;

    @FXML
    private StopAlarmController alarmController;

    @FXML
    private StopAskController askController;

    @FXML
    private StopScoreController scoreController;

    @FXML
    private HBox drillBand;

    @FXML
    private StopHeldController heldController;

    StopSheetController(StopModel model, StopFlow flow, StopGesture gesture) {
        this.model = model;
        this.flow = flow;
        this.gesture = gesture;
    }

    @FXML
    private void initialize() {
        gesture.onHold(hold::setProgress);
        Collapsing.whenInvisible(drillBand, card, widths, notes, ladder, stopNow, hold, banner);
        new StopSheetKeys(flow, gesture, card, stopNow, alarmController::took, this::dismiss).follow(root);
        model.sheet().subscribe(this::show);
        model.banner().subscribe(words -> {
            banner.setVisible(words.isPresent());
            words.ifPresent(bannerWords::setText);
        });
    }

    /// Lays out and renders every part once, within one pulse, so that nothing of it is ever seen.
    void warm() {
        StopText text = new StopText(
                "Stopping…",
                "Stop everything",
                "warm",
                List.of("note"),
                List.of(new StopText.Line("Accepted by the store", StopText.Mark.WAITING, "…")),
                Optional.of("NOT CONFIRMED."),
                Optional.of("Stop now"));
        card.setVisible(true);
        render(text, model.opening(StopWidth.FLAG).choices().reaches(), Optional.empty());
        root.applyCss();
        root.layout();
        card.snapshot(null, null);
        show(model.sheet().get());
    }

    /// The chord or the button is down: shows how much longer makes it a hold.
    void holding() {
        if (flow.progress() instanceof StopProgress.Armed && !hold.isVisible()) {
            hold.setProgress(0);
            hold.setVisible(true);
        }
    }

    void letGo() {
        hold.setVisible(false);
    }

    @FXML
    private void confirm() {
        gesture.confirmed();
    }

    @FXML
    private void dismiss() {
        gesture.dismissed();
        opener.ifPresent(Node::requestFocus);
        opener = Optional.empty();
    }

    @FXML
    private void showUnanswered() {
        model.showUnanswered();
    }

    private void show(StopModel.Sheet sheet) {
        boolean open = !(sheet.progress() instanceof StopProgress.Idle);
        boolean opening = open && !card.isVisible();
        card.setVisible(open);
        if (!open) {
            return;
        }
        if (!(sheet.progress() instanceof StopProgress.Armed)) {
            letGo();
        }
        scoreController.show(sheet.card());
        render(sheet.text(), sheet.choices(), armedWidth(sheet.progress()));
        if (opening && root.getScene() != null) {
            opener = Optional.ofNullable(root.getScene().getFocusOwner());
        }
        focus(sheet);
    }

    /// On what the sheet is about once it is armed, whatever had it before; and never on something that has just gone.
    private void focus(StopModel.Sheet sheet) {
        Optional<Instant> since =
                sheet.progress() instanceof StopProgress.Armed now ? Optional.of(now.since()) : Optional.empty();
        boolean justArmed = since.isPresent() && !since.equals(armed);
        armed = since;
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        if (justArmed || owner == null || !StopSheetKeys.isInside(card, owner) || !isSeen(owner)) {
            primary(sheet.text()).requestFocus();
        }
    }

    private Button primary(StopText text) {
        if (text.button().isPresent()) {
            return stopNow;
        }
        return text.ladder().isEmpty() ? askController.button() : close;
    }

    private boolean isSeen(Node node) {
        return node.isVisible() && (node.equals(card) || isSeen(node.getParent()));
    }

    private static Optional<StopWidth> armedWidth(StopProgress progress) {
        return progress instanceof StopProgress.Armed armed
                ? Optional.of(armed.reach().width())
                : Optional.empty();
    }

    /// What kind a store is of is known once it has been heard.
    private void dress() {
        boolean drill = !(model.occasion() instanceof Occasion.Real);
        drillBand.setVisible(drill);
        root.getStyleClass().remove(DRILL);
        if (drill) {
            root.getStyleClass().add(DRILL);
        }
    }

    private void render(StopText text, List<StopReach> choices, Optional<StopWidth> chosen) {
        dress();
        headline.setText(text.headline());
        scope.setText(text.scope());
        detail.setText(text.detail());
        notes.getChildren().setAll(text.notes().stream().map(StopLines::note).toList());
        notes.setVisible(!text.notes().isEmpty());
        ladder(text.ladder());
        ladder.setVisible(!text.ladder().isEmpty());
        alarmController.show(text);
        heldController.show();
        stopNow.setVisible(text.button().isPresent());
        text.button().ifPresent(stopNow::setText);
        widths(choices, chosen);
        boolean pressed = !text.ladder().isEmpty();
        close.setText(pressed ? "Close" : "Cancel");
        keys.setText(keysOf(text));
        card.setAccessibleText(text.headline() + ". " + text.scope() + ". " + text.detail());
    }

    private String keysOf(StopText text) {
        boolean pressed = !text.ladder().isEmpty();
        return switch (model.occasion()) {
            case Occasion.Real()
            when pressed ->
                model.isHeld() ? "Esc closes this; it is asked again." : "Esc closes this; the stop goes on.";
            case Occasion.Real()
            when text.button().isPresent() -> "Enter stops · Ctrl+F12 again or held 0.7 s stops · Esc leaves";
            case Occasion.Real() -> "Esc leaves";
            case Occasion.Drill drill when pressed -> "Esc ends the drill · Ctrl+F12 is the real stop";
            case Occasion.Drill drill -> "Enter practises · Ctrl+F12 is the real stop · Esc leaves";
            case Occasion.DrillServer server when pressed -> "Esc closes this; nothing was stopped.";
            case Occasion.DrillServer server -> "Enter practises · Ctrl+F12 again or held 0.7 s practises · Esc leaves";
        };
    }

    private void ladder(List<StopText.Line> lines) {
        if (rungs.size() != lines.size()) {
            rungs = lines.stream().map(line -> new StopRung()).toList();
            ladder.getChildren().setAll(rungs);
        }
        for (int index = 0; index < lines.size(); index++) {
            rungs.get(index).show(lines.get(index));
        }
    }

    private void widths(List<StopReach> choices, Optional<StopWidth> chosen) {
        widths.setVisible(chosen.isPresent());
        widths.getChildren()
                .setAll(choices.stream()
                        .map(reach -> StopLines.width(
                                reach, chosen.equals(Optional.of(reach.width())), () -> flow.widen(reach.width())))
                        .toList());
    }
}
