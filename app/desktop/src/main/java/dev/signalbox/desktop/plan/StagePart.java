package dev.signalbox.desktop.plan;

import dev.signalbox.client.plan.LadderEdits;
import dev.signalbox.client.plan.PlanField;
import dev.signalbox.client.plan.RolloutPlan;
import dev.signalbox.client.plan.StageEdits;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.flag.SegmentKey;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.Advance;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageTarget;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// What is said of the stage that is chosen in the ladder.
final class StagePart {
    private final PlanModel model;
    private final Fields fields;
    private final Label title = new Label();
    private final Label off = new Label("Every ladder begins with off: nobody is exposed. Choose a stage above it.");
    private final Choices<Whom> whom;
    private final Choices<SegmentKey> segment;
    private final Choices<Advance> advance;
    private final ActingChoice acting;
    private final CheckBox retry = new CheckBox("Goes on here after a stop or rollback");
    private final GridPane grid = new GridPane();
    private final VBox node;
    private boolean showing;

    StagePart(PlanModel model, Fields fields) {
        this.model = model;
        this.fields = fields;
        whom = new Choices<>("plan-stage-whom", "For", Whom::toString, this::aim);
        segment = new Choices<>("plan-stage-segment", "Segment", SegmentKey::value, this::aimAt);
        advance = new Choices<>(
                "plan-stage-advance",
                "Moved on by",
                kind -> kind == Advance.AUTOMATIC ? "The store" : "A person",
                kind -> onStage("advance", stage -> stage.advancing(kind)));
        acting = new ActingChoice(
                "plan-stage-act",
                "On a verdict to roll back, here",
                act -> onStage("on rollback", stage -> StageEdits.acting(stage, act)));
        retry.setId("plan-stage-retry");
        retry.setWrapText(true);
        retry.selectedProperty().subscribe(chosen -> retry(chosen ? Rung.Retry.HERE : Rung.Retry.ELSEWHERE));
        title.getStyleClass().add("section-title");
        off.setWrapText(true);
        off.setMinHeight(Label.USE_PREF_SIZE);
        off.managedProperty().bind(off.visibleProperty());
        grid.visibleProperty().bind(off.visibleProperty().not());
        grid.managedProperty().bind(grid.visibleProperty());
        grid.getStyleClass().add("form");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().setAll(half, half);
        grid.addRow(0, fields.of(PlanField.STAGE_NAME), whom.node());
        grid.addRow(1, fields.of(PlanField.STAGE_SHARE), segment.node());
        grid.addRow(2, fields.of(PlanField.STAGE_EARLIEST), fields.of(PlanField.STAGE_MINIMUM));
        grid.addRow(3, advance.node(), retry);
        grid.add(fields.of(PlanField.STAGE_SUCCESS), 0, 4, 2, 1);
        grid.add(fields.of(PlanField.STAGE_ROLLBACK), 0, 5, 2, 1);
        grid.add(fields.of(PlanField.STAGE_ACTIONS), 0, 6, 2, 1);
        Label judged = new Label("Judged by figures of its own; empty, by the rollout's");
        judged.getStyleClass().add("section-title");
        judged.setWrapText(true);
        grid.add(judged, 0, 7, 2, 1);
        grid.addRow(8, fields.of(PlanField.STAGE_WARN), fields.of(PlanField.STAGE_MAX));
        grid.addRow(9, fields.of(PlanField.STAGE_CRITICAL), fields.of(PlanField.STAGE_SAMPLE));
        grid.addRow(10, fields.of(PlanField.STAGE_WINDOW), fields.of(PlanField.STAGE_INTERVAL));
        grid.add(fields.of(PlanField.STAGE_CHECK), 0, 11);
        grid.add(acting.node(), 0, 12, 2, 1);
        node = new VBox(title, off, grid);
        node.getStyleClass().add("plan-part");
    }

    Node node() {
        return node;
    }

    /// Puts the keyboard into the stage's name.
    void focus() {
        fields.of(PlanField.STAGE_NAME).field().requestFocus();
    }

    void show(PlanView view) {
        showing = true;
        RolloutPlan plan = view.plan();
        Stage stage = plan.ladder().stage(view.stage());
        title.setText("Stage " + view.stage() + " of " + plan.ladder().last() + ": " + stage.name());
        off.setVisible(view.stage() == 0);
        Whom kind = Whom.of(stage.target());
        whom.show(List.of(Whom.values()), Optional.of(kind));
        List<SegmentKey> known = plan.segments().keys().sorted().toList();
        segment.show(known, segmentOf(stage));
        segment.node().setVisible(kind == Whom.SEGMENT);
        fields.of(PlanField.STAGE_SHARE).setVisible(kind != Whom.INTERNAL && kind != Whom.NOBODY);
        advance.show(List.of(Advance.values()), Optional.of(stage.advance()));
        acting.show(
                stage.health().flatMap(HealthPolicy::onRollback),
                view.inherited().stageActing());
        boolean here = plan.ladder().retryStage() == view.stage();
        retry.setSelected(here);
        boolean fixed = !view.frozen().isEmpty();
        // It is moved by choosing another stage: there is always one.
        retry.setDisable(fixed || here);
        acting.disable(fixed);
        List.of(whom.box(), segment.box(), advance.box()).forEach(box -> box.setDisable(fixed));
        showing = false;
    }

    private static Optional<SegmentKey> segmentOf(Stage stage) {
        return stage.target() instanceof StageTarget.SegmentMembers(var key, var share)
                ? Optional.of(key)
                : Optional.empty();
    }

    private void aim(Whom kind) {
        model.view().get().ifPresent(view -> {
            Optional<SegmentKey> first = view.plan().segments().keys().sorted().findFirst();
            model.change(
                    "whom " + view.stage(),
                    plan -> plan.with(LadderEdits.change(
                            plan.ladder(),
                            view.stage(),
                            stage ->
                                    StageEdits.aimedAt(stage, kind.target(stage.target(), first, plan.population())))));
        });
    }

    private void aimAt(SegmentKey key) {
        onStage("segment", stage -> {
            Percentage share =
                    stage.target() instanceof StageTarget.SegmentMembers(var old, var kept) ? kept : Percentage.ALL;
            return StageEdits.aimedAt(stage, new StageTarget.SegmentMembers(key, share));
        });
    }

    private void retry(Rung.Retry chosen) {
        if (!showing && chosen == Rung.Retry.HERE) {
            model.view()
                    .get()
                    .ifPresent(view ->
                            model.climb("retry", view.stage(), ladder -> LadderEdits.retrying(ladder, view.stage())));
        }
    }

    private void onStage(String what, java.util.function.UnaryOperator<Stage> edit) {
        model.view()
                .get()
                .ifPresent(view -> model.climb(
                        what + view.stage(), view.stage(), ladder -> LadderEdits.change(ladder, view.stage(), edit)));
    }
}
