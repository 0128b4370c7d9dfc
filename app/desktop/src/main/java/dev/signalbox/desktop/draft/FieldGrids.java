package dev.signalbox.desktop.draft;

import dev.signalbox.client.conflict.Conflict;
import dev.signalbox.client.conflict.FieldMerge;
import dev.signalbox.client.draft.Difference;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// Lays values out field by field: what two people made of them, and what a change would do to them.
final class FieldGrids {
    private FieldGrids() {}

    /// Before, theirs and mine, side by side.
    static void show(Conflict found, GridPane grid) {
        grid.getChildren().clear();
        if (found.fields().isEmpty()) {
            grid.add(cell("What its author saw is not known.", "soft"), 0, 0);
            return;
        }
        row(grid, 0, "section-title", "", "Before", "Theirs (now)", "Mine");
        for (int index = 0; index < found.fields().size(); index++) {
            FieldMerge field = found.fields().get(index);
            row(
                    grid,
                    index + 1,
                    field.touched() == FieldMerge.Touched.BOTH ? "strong" : "plain",
                    field.name(),
                    field.before(),
                    field.theirs(),
                    field.mine());
        }
    }

    /// Before and after.
    static void show(List<Difference> differences, GridPane grid) {
        grid.getChildren().clear();
        for (int index = 0; index < differences.size(); index++) {
            Difference change = differences.get(index);
            row(grid, index, "plain", change.field(), change.before(), "→", change.after());
        }
    }

    private static void row(GridPane grid, int row, String style, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            grid.add(cell(texts[column], column == 0 ? "soft" : style), column, row);
        }
    }

    private static Label cell(String text, String style) {
        Label cell = new Label(text);
        cell.getStyleClass().add(style);
        cell.setWrapText(true);
        return cell;
    }
}
