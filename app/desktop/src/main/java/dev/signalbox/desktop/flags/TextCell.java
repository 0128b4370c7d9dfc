package dev.signalbox.desktop.flags;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// One plain word of a flag.
final class TextCell extends TableCell<FlagRow, FlagRow> {
    private final Function<FlagRow, String> text;

    TextCell(Function<FlagRow, String> text) {
        this.text = text;
    }

    @Override
    protected void updateItem(@Nullable FlagRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(empty || row == null ? "" : text.apply(row));
    }
}
