package dev.signalbox.desktop.policy;

import dev.signalbox.desktop.widget.GrowingCell;
import dev.signalbox.desktop.widget.StatusBadge;
import dev.signalbox.desktop.widget.WrappedLabel;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A line of a section: as high as its words are. Confined to the JavaFX thread.
final class LineCell extends GrowingCell<Line> {
    private final Label name = new WrappedLabel("");
    private final StatusBadge badge = new StatusBadge();
    private final Label words = new WrappedLabel("");
    private final VBox content;

    LineCell() {
        VBox made = new VBox(2);
        super(made);
        content = made;
        name.getStyleClass().add("strong");
        words.getStyleClass().addAll("soft", "small");
        content.getStyleClass().add("policy-line");
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(line.name());
        words.setText(line.words());
        content.getChildren().setAll(name);
        line.badge().ifPresent(shown -> {
            badge.show(shown.status(), shown.word());
            content.getChildren().add(badge);
        });
        if (!line.words().isEmpty()) {
            content.getChildren().add(words);
        }
        setAccessibleText(line.spoken());
        setGraphic(content);
    }
}
