package dev.signalbox.desktop.rollout;

import dev.signalbox.domain.guidance.RollbackLevel;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The ways back, quickest first, each with its time and when it is meant.
final class RollbackLevels {
    private RollbackLevels() {}

    static void into(VBox place) {
        for (RollbackLevel level : RollbackLevel.values()) {
            Label name =
                    new Label(level.number() + "  " + level.act() + " · within " + DetailWords.length(level.budget()));
            name.getStyleClass().addAll("strong", "small");
            Label when = new Label(String.join("; ", level.useWhen()) + ".");
            when.getStyleClass().addAll("soft", "small");
            when.setWrapText(true);
            place.getChildren().addAll(name, when);
        }
    }
}
