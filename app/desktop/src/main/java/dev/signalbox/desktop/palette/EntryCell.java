package dev.signalbox.desktop.palette;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One line of the palette: name, effect, key.
final class EntryCell extends ListCell<Entry> {
    private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");

    private final Label name = new Label();
    private final Label detail = new Label();
    private final Label key = new Label();
    private final HBox content;

    EntryCell() {
        VBox text = new VBox(name, detail);
        name.getStyleClass().add("strong");
        detail.getStyleClass().addAll("soft", "small");
        key.getStyleClass().add("key");
        HBox keyPlace = new HBox(key);
        keyPlace.getStyleClass().add("key-hint");
        HBox.setHgrow(text, Priority.ALWAYS);
        content = new HBox(text, keyPlace);
        content.getStyleClass().add("palette-line");
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            return;
        }
        name.setText(entry.name());
        detail.setText(entry.detail());
        key.setText(entry.key());
        key.setVisible(!entry.key().isEmpty());
        pseudoClassStateChanged(UNAVAILABLE, entry.state() == Entry.State.DISABLED);
        setAccessibleText(entry.name() + ". " + entry.detail() + " " + entry.key());
        setGraphic(content);
    }
}
