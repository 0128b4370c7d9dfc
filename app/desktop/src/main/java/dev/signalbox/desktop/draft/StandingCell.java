package dev.signalbox.desktop.draft;

import dev.signalbox.desktop.widget.StatusBadge;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// How far a row is, by shape, word and colour.
final class StandingCell extends TableCell<DraftRow, DraftRow> {
    private final StatusBadge badge = new StatusBadge();

    @Override
    protected void updateItem(@Nullable DraftRow row, boolean nothing) {
        super.updateItem(row, nothing);
        if (nothing || row == null) {
            setGraphic(null);
        } else {
            badge.show(row.status(), row.word());
            setGraphic(badge);
        }
    }
}
