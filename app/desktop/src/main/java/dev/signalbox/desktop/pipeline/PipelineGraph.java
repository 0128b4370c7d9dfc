package dev.signalbox.desktop.pipeline;

import dev.signalbox.desktop.pipeline.Pipeline.Gate;
import dev.signalbox.desktop.pipeline.Pipeline.Lane;
import dev.signalbox.desktop.pipeline.Pipeline.Step;
import dev.signalbox.desktop.widget.StatusBadge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The pipeline drawn: a lane for each rollout, stages as boxes, gates as diamonds between them. One stop of the tab
/// order; the arrows go from node to node, and each says what it is. Confined to the JavaFX thread.
final class PipelineGraph extends GridPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ReadOnlyObjectWrapper<Optional<Lane>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<List<Node>> cells = new ArrayList<>();
    private List<Lane> lanes = List.of();
    private int row;
    private int column;

    PipelineGraph() {
        setId("pipeline-graph");
        getStyleClass().add("pipeline-graph");
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
    }

    /// The lane that the keyboard is on.
    ReadOnlyObjectProperty<Optional<Lane>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// Draws `shown`; the keyboard stays on the rollout that it was on.
    void show(Pipeline shown) {
        boolean focused = cells.stream().flatMap(List::stream).anyMatch(Node::isFocused);
        Optional<Lane> before = chosen.get();
        lanes = shown.lanes();
        getChildren().clear();
        cells.clear();
        for (int index = 0; index < lanes.size(); index++) {
            add(lanes.get(index), index);
        }
        row = before.map(lane -> indexOf(lane)).orElse(0);
        column = before.isPresent() ? column : -1;
        choose(row, column < 0 ? blockingColumn() : column);
        if (focused) {
            focusChosen();
        }
    }

    /// Puts the keyboard on the chosen node.
    void focusChosen() {
        if (!cells.isEmpty()) {
            cells.get(row).get(column).requestFocus();
        }
    }

    private int indexOf(Lane lane) {
        for (int index = 0; index < lanes.size(); index++) {
            if (lanes.get(index).address().equals(lane.address())) {
                return index;
            }
        }
        return 0;
    }

    /// Where a person looks first: at the gate that blocks.
    private int blockingColumn() {
        if (lanes.isEmpty()) {
            return 0;
        }
        List<Step> steps = lanes.get(row).steps();
        for (int index = 0; index < steps.size(); index++) {
            Optional<Gate> gate = steps.get(index).gate();
            if (gate.equals(lanes.get(row).blocking()) && gate.isPresent()) {
                return 2 * index;
            }
        }
        return 0;
    }

    private void add(Lane lane, int index) {
        add(head(lane), 0, index);
        List<Node> nodes = new ArrayList<>();
        List<Step> steps = lane.steps();
        for (int step = 0; step < steps.size(); step++) {
            Gate gate = steps.get(step).gate().orElseThrow();
            nodes.add(gate(lane, gate));
            nodes.add(stage(lane, steps.get(step)));
        }
        for (int node = 0; node < nodes.size(); node++) {
            add(nodes.get(node), node + 1, index);
            int at = node;
            nodes.get(node).addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
                choose(index, at);
                focusChosen();
            });
        }
        cells.add(nodes);
    }

    private static Node head(Lane lane) {
        Label flag = new Label(lane.after().isPresent() ? "" : lane.flag());
        flag.getStyleClass().add("strong");
        Label environment = new Label((lane.after().isPresent() ? "\u2193 then " : "") + lane.environment());
        environment.getStyleClass().addAll("soft", "small");
        StatusBadge badge = new StatusBadge();
        badge.show(lane.status(), lane.words());
        VBox head = lane.after().isPresent() ? new VBox(environment, badge) : new VBox(flag, environment, badge);
        head.getStyleClass().addAll("lane-head", lane.after().isPresent() ? "after" : "first");
        return head;
    }

    private Node stage(Lane lane, Step step) {
        Label name = new Label(step.name());
        name.getStyleClass().add("strong");
        VBox stage = step.name().equals(step.target()) ? new VBox(name) : new VBox(name, quiet(step.target()));
        stage.getStyleClass()
                .addAll(
                        "stage-node",
                        step.place().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return reachable(stage, lane, "Stage " + step.name() + ", " + step.target() + ", " + words(step.place()));
    }

    private Node gate(Lane lane, Gate gate) {
        GateShape shape = new GateShape();
        shape.show(gate.standing());
        HBox content = new HBox(edge(), shape, edge());
        content.getStyleClass().add("gate-node");
        return reachable(content, lane, "Gate to " + gate.stage() + ", " + words(gate));
    }

    private static Region edge() {
        Region edge = new Region();
        edge.getStyleClass().add("edge");
        HBox.setHgrow(edge, Priority.ALWAYS);
        return edge;
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("soft", "small");
        return label;
    }

    private static Node reachable(Region node, Lane lane, String words) {
        node.setAccessibleRole(AccessibleRole.BUTTON);
        node.setAccessibleText(words + ". " + lane.flag() + " in " + lane.environment() + ": " + lane.words());
        node.setAccessibleHelp(
                "The arrows go from stage to stage and from rollout to rollout; Enter opens the rollout.");
        return node;
    }

    private static String words(Step.Place place) {
        return switch (place) {
            case DONE -> "done";
            case HERE -> "now";
            case TO_COME -> "to come";
        };
    }

    private static String words(Gate gate) {
        return switch (gate.standing()) {
            case PASSED -> "passed";
            case LATER -> "after another gate";
            case READY, WAITS, SHUT -> gate.waits();
        };
    }

    private void move(KeyEvent event) {
        if (cells.isEmpty()) {
            return;
        }
        boolean moved = switch (event.getCode()) {
            case LEFT -> choose(row, column - 1);
            case RIGHT -> choose(row, column + 1);
            case UP -> choose(row - 1, column);
            case DOWN -> choose(row + 1, column);
            case HOME -> choose(row, 0);
            case END -> choose(row, cells.get(row).size() - 1);
            default -> false;
        };
        if (moved) {
            focusChosen();
            event.consume();
        }
    }

    private boolean choose(int wantedRow, int wantedColumn) {
        if (cells.isEmpty()) {
            row = 0;
            chosen.set(Optional.empty());
            return false;
        }
        row = Math.clamp(wantedRow, 0, cells.size() - 1);
        column = Math.clamp(wantedColumn, 0, cells.get(row).size() - 1);
        for (int index = 0; index < cells.size(); index++) {
            for (int node = 0; node < cells.get(index).size(); node++) {
                boolean here = index == row && node == column;
                cells.get(index).get(node).setFocusTraversable(here);
                cells.get(index).get(node).pseudoClassStateChanged(CHOSEN, here);
            }
        }
        chosen.set(Optional.of(lanes.get(row)));
        return true;
    }
}
