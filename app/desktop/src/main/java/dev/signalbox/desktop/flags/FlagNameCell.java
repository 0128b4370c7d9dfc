package dev.signalbox.desktop.flags;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A flag's key, and what turning it on does.
final class FlagNameCell extends TableCell<FlagRow, FlagRow> {
    private final Label key = new Label();
    private final Label description = new Label();
    private final VBox content = new VBox(key, description);

    FlagNameCell() {
        key.getStyleClass().add("strong");
        description.getStyleClass().addAll("soft", "small");
        content.getStyleClass().add("flag-cell");
    }

    @Override
    protected void updateItem(@Nullable FlagRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        key.setText(row.flag().key().value());
        description.setText(row.flag().description());
        setAccessibleText(row.spoken());
        setGraphic(content);
    }
}
