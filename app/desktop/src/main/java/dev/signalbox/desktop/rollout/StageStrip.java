package dev.signalbox.desktop.rollout;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/// Draws the cards of the ladder strip: place by shape and word, never by colour alone.
final class StageStrip {
    private static final int MOST_BOUNDS = 2;

    private StageStrip() {}

    static Region card(StageCard stage) {
        SVGPath shape = new SVGPath();
        shape.setContent(shape(stage.place()));
        shape.getStyleClass().add("stage-shape");
        Label name = new Label(stage.name());
        name.getStyleClass().add("strong");
        Label place = new Label(place(stage.place()));
        place.getStyleClass().addAll("soft", "small");
        HBox head = new HBox(6, shape, name, spring(), place);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(
                2,
                head,
                line(stage.target().equals(stage.name()) ? stage.dwell() : stage.target() + " · " + stage.dwell()));
        stage.bounds().stream().limit(MOST_BOUNDS).map(StageStrip::line).forEach(card.getChildren()::add);
        Tooltip.install(card, new Tooltip(spoken(stage)));
        card.getStyleClass().addAll("stage-card", stage.place().name().toLowerCase(Locale.ROOT));
        card.setAccessibleRole(AccessibleRole.TEXT);
        card.setAccessibleText(spoken(stage));
        card.setId("stage-" + stage.index());
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private static String spoken(StageCard stage) {
        String bounds = stage.bounds().isEmpty() ? "no bounds of its own" : String.join("; ", stage.bounds());
        return stage.name() + ", " + place(stage.place()) + ", " + stage.target() + ", " + stage.dwell() + ". " + bounds
                + ".";
    }

    private static Label line(String text) {
        Label line = new Label(text);
        line.getStyleClass().addAll("soft", "small");
        return line;
    }

    private static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    private static String place(StageCard.Place place) {
        return switch (place) {
            case DONE -> "done";
            case CURRENT -> "now";
            case NEXT -> "next";
            case LATER -> "later";
        };
    }

    private static String shape(StageCard.Place place) {
        return switch (place) {
            case DONE -> "M1 6 L4.5 9.5 L11 2.5 L12 3.5 L4.5 11.5 L0 7 Z";
            case CURRENT -> "M1 0 L12 6 L1 12 Z";
            case NEXT -> "M6 0 L12 6 L6 12 L0 6 Z M6 2.5 L2.5 6 L6 9.5 L9.5 6 Z";
            case LATER -> "M3 5 H9 V7 H3 Z";
        };
    }
}
