package dev.signalbox.desktop.rollout;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The columns of the graph as a table.
final class GraphColumns {
    private GraphColumns() {}

    static void into(TableView<GraphTable.Row> table) {
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label("Nothing has happened yet."));
        column(table, "Time", GraphReading::time, 128);
        column(table, "Stage", GraphReading::stage, 76);
        column(table, "Planned", GraphReading::planned, 68);
        column(table, "Actual", GraphReading::actual, 68);
        column(table, "Measured", GraphReading::measured, 84);
        column(table, "Errors", GraphReading::errors, 84);
        column(table, "p95", GraphReading::p95, 84);
        table.getColumns().add(column("Event", GraphTable.Row::event));
    }

    private static void column(
            TableView<GraphTable.Row> table, String name, Function<GraphReading, String> value, double wide) {
        TableColumn<GraphTable.Row, String> column = column(name, row -> value.apply(row.reading()));
        column.setMinWidth(wide);
        column.setPrefWidth(wide);
        table.getColumns().add(column);
    }

    private static TableColumn<GraphTable.Row, String> column(String name, Function<GraphTable.Row, String> value) {
        TableColumn<GraphTable.Row, String> column = new TableColumn<>(name);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setSortable(false);
        return column;
    }
}
