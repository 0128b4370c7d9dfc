package dev.signalbox.desktop.board;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A flag's key and its app.
final class FlagTableCell extends TableCell<BoardRow, BoardRow> {
    private final Label key = new Label();
    private final Label app = new Label();
    private final VBox content = new VBox(key, app);

    FlagTableCell() {
        key.getStyleClass().add("strong");
        app.getStyleClass().addAll("soft", "small");
        content.getStyleClass().add("flag-cell");
    }

    @Override
    protected void updateItem(@Nullable BoardRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        key.setText(row.flag().value());
        app.setText(row.app());
        setAccessibleText(row.spoken());
        setGraphic(content);
    }
}
