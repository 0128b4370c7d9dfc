package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.fx.Collapsing;
import dev.signalbox.desktop.fx.Refill;
import dev.signalbox.desktop.widget.WrappedLabel;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How much of each size is on now, as a small table that a reader speaks as one sentence. Confined to the JavaFX
/// thread.
final class SizesPart {
    private final GridPane table = new GridPane();
    private final Label none = new WrappedLabel("");
    private final VBox node;

    SizesPart(SizesModel model) {
        Label title = new Label("Exposure by size");
        title.getStyleClass().add("strong");
        table.setId("rollout-sizes");
        table.getStyleClass().add("sizes");
        table.setAccessibleRole(AccessibleRole.TEXT);
        // Reached by the keyboard, so that its sentence is read.
        table.setFocusTraversable(true);
        none.setId("rollout-sizes-none");
        none.getStyleClass().add("soft");
        Label basis = new WrappedLabel("");
        basis.getStyleClass().addAll("soft", "small");
        basis.textProperty().bind(model.basis());
        Collapsing.whenInvisible(table, none);
        node = new VBox(title, table, none, basis);
        node.getStyleClass().add("card-box");
        model.view().subscribe(this::show);
    }

    Node node() {
        return node;
    }

    private void show(SizesView view) {
        table.setVisible(!view.lines().isEmpty());
        table.setAccessibleText("Exposure by size. " + view.words());
        none.setVisible(view.lines().isEmpty());
        none.setText(view.words());
        Refill.with(table, view.lines(), () -> cells(view.lines()));
    }

    private static List<Node> cells(List<SizesView.Line> lines) {
        List<Node> cells = new ArrayList<>(row(0, "soft", List.of("Size", "On", "Known", "Share")));
        for (SizesView.Line line : lines) {
            cells.addAll(
                    row(lines.indexOf(line) + 1, "plain", List.of(line.size(), line.on(), line.known(), line.share())));
        }
        return cells;
    }

    private static List<Label> row(int row, String style, List<String> texts) {
        List<Label> cells = texts.stream().map(Label::new).toList();
        for (int column = 0; column < cells.size(); column++) {
            Label cell = cells.get(column);
            cell.getStyleClass().addAll(style, "small");
            GridPane.setConstraints(cell, column, row);
            GridPane.setHalignment(cell, column == 0 ? HPos.LEFT : HPos.RIGHT);
            GridPane.setHgrow(cell, Priority.ALWAYS);
        }
        return cells;
    }
}
