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
import javafx.scene.shape.SVGPath;

/// The pipeline drawn: a lane for each rollout, stages as boxes, gates as diamonds between them. One stop of the tab
/// order; the arrows go from node to node, and each says what it is. Confined to the JavaFX thread.
final class PipelineGraph extends GridPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ReadOnlyObjectWrapper<Optional<Lane>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<Row> rows = new ArrayList<>();
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

    /// Draws `shown`; the keyboard stays on the rollout that it was on, and on the very node where that says the same.
    ///
    /// @param age such as `4 min old`; empty while it is live
    void show(Pipeline shown, String age) {
        boolean focused = rows.stream().flatMap(drawn -> drawn.nodes().stream()).anyMatch(Node::isFocused);
        Optional<Lane> before = chosen.get();
        List<Lane> lanes = shown.lanes();
        while (rows.size() > lanes.size()) {
            erase(rows.removeLast());
        }
        for (int index = 0; index < lanes.size(); index++) {
            draw(lanes.get(index), index);
        }
        age(age);
        row = before.map(this::indexOf).orElse(0);
        column = before.isPresent() ? column : -1;
        choose(row, column < 0 ? blockingColumn() : column);
        if (focused) {
            focusChosen();
        }
    }

    /// Says how old it is.
    ///
    /// @param age such as `4 min old`; empty while it is live
    void age(String age) {
        rows.forEach(
                drawn -> drawn.badge().show(drawn.lane().status(), drawn.lane().words(), age));
    }

    /// One lane as it is drawn.
    ///
    /// @param nodes its gates and stages
    private record Row(Lane lane, Region head, StatusBadge badge, List<Node> nodes) {}

    private void draw(Lane lane, int index) {
        if (index == rows.size()) {
            rows.add(drawn(lane, index));
        } else if (!rows.get(index).lane().equals(lane)) {
            erase(rows.get(index));
            rows.set(index, drawn(lane, index));
        }
    }

    private void erase(Row drawn) {
        getChildren().remove(drawn.head());
        getChildren().removeAll(drawn.nodes());
    }

    /// Puts the keyboard on the chosen node.
    void focusChosen() {
        if (!rows.isEmpty()) {
            rows.get(row).nodes().get(column).requestFocus();
        }
    }

    private int indexOf(Lane lane) {
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).lane().address().equals(lane.address())) {
                return index;
            }
        }
        return 0;
    }

    /// Where a person looks first: at the gate that blocks.
    private int blockingColumn() {
        if (rows.isEmpty()) {
            return 0;
        }
        Lane lane = rows.get(row).lane();
        List<Step> steps = lane.steps();
        for (int index = 0; index < steps.size(); index++) {
            Optional<Gate> gate = steps.get(index).gate();
            if (gate.equals(lane.blocking()) && gate.isPresent()) {
                return 2 * index;
            }
        }
        return 0;
    }

    private Row drawn(Lane lane, int index) {
        StatusBadge badge = new StatusBadge();
        badge.setMinWidth(USE_PREF_SIZE);
        Region head = head(lane, badge);
        add(head, 0, index);
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
        return new Row(lane, head, badge, List.copyOf(nodes));
    }

    private static Region head(Lane lane, StatusBadge badge) {
        Label flag = new Label(lane.after().isPresent() ? "" : lane.flag());
        flag.getStyleClass().add("strong");
        Label environment = new Label((lane.after().isPresent() ? "\u2193 then " : "") + lane.environment());
        environment.getStyleClass().addAll("soft", "small");
        List.of(flag, environment).forEach(words -> words.setMinWidth(USE_PREF_SIZE));
        VBox head = lane.after().isPresent() ? new VBox(environment, badge) : new VBox(flag, environment, badge);
        head.getStyleClass().addAll("lane-head", lane.after().isPresent() ? "after" : "first");
        return head;
    }

    private Node stage(Lane lane, Step step) {
        Label name = new Label(step.name());
        name.getStyleClass().add("strong");
        if (step.place() == Step.Place.HERE) {
            name.setGraphic(marker());
        }
        VBox stage = step.name().equals(step.target()) ? new VBox(name) : new VBox(name, quiet(step.target()));
        stage.getStyleClass()
                .addAll(
                        "stage-node",
                        step.place().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return reachable(stage, lane, "Stage " + step.name() + ", " + step.target() + ", " + words(step.place()));
    }

    /// What it stands on is told by a shape, as on the rollout's own page; the ring around a box is the keyboard's.
    private static Node marker() {
        SVGPath marker = new SVGPath();
        marker.setContent("M1 0 L9 5 L1 10 Z");
        marker.getStyleClass().add("here-marker");
        return marker;
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
        if (rows.isEmpty()) {
            return;
        }
        boolean moved = switch (event.getCode()) {
            case LEFT -> choose(row, column - 1);
            case RIGHT -> choose(row, column + 1);
            case UP -> choose(row - 1, column);
            case DOWN -> choose(row + 1, column);
            case HOME -> choose(row, 0);
            case END -> choose(row, rows.get(row).nodes().size() - 1);
            default -> false;
        };
        if (moved) {
            focusChosen();
            event.consume();
        }
    }

    private boolean choose(int wantedRow, int wantedColumn) {
        if (rows.isEmpty()) {
            row = 0;
            chosen.set(Optional.empty());
            return false;
        }
        row = Math.clamp(wantedRow, 0, rows.size() - 1);
        column = Math.clamp(wantedColumn, 0, rows.get(row).nodes().size() - 1);
        for (int index = 0; index < rows.size(); index++) {
            List<Node> nodes = rows.get(index).nodes();
            for (int node = 0; node < nodes.size(); node++) {
                boolean here = index == row && node == column;
                nodes.get(node).setFocusTraversable(here);
                nodes.get(node).pseudoClassStateChanged(CHOSEN, here);
            }
        }
        chosen.set(Optional.of(rows.get(row).lane()));
        return true;
    }
}
