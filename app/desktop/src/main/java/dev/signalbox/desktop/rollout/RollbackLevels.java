package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.fx.Refill;
import dev.signalbox.desktop.widget.WrappedLabel;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Draws the ways back.
final class RollbackLevels {
    private RollbackLevels() {}

    static void show(List<LevelCard> levels, VBox place) {
        Refill.with(place, levels, RollbackLevels::card);
    }

    private static Node card(LevelCard level) {
        VBox card = new VBox(2, label(level.name(), "strong"), label(level.when(), "soft"));
        level.procedures().forEach(procedure -> card.getChildren().add(label(procedure, "plain")));
        return card;
    }

    private static Label label(String text, String style) {
        Label label = new WrappedLabel(text);
        label.getStyleClass().addAll(style, "small");
        return label;
    }
}
