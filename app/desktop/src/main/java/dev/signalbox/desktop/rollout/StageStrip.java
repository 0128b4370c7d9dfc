package dev.signalbox.desktop.rollout;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/// Draws the cards of the ladder strip: place by shape and word, never by colour alone.
final class StageStrip {
    private static final char NO_BREAK = '\u00a0';

    private static final int MOST_BOUNDS = 2;
    /// More than this many would leave no card wide enough to be read in the narrowest window.
    private static final int MOST_ABREAST = 8;

    private StageStrip() {}

    /// Shows `stages` in `ladder`, all as wide as each other. Words that do not fit a line go on in the next.
    static void show(List<StageCard> stages, GridPane ladder) {
        int abreast = Math.clamp(stages.size(), 1, MOST_ABREAST);
        ladder.getChildren().clear();
        ladder.getColumnConstraints().setAll(Collections.nCopies(abreast, column(abreast)));
        for (int place = 0; place < stages.size(); place++) {
            ladder.add(card(stages.get(place)), place % abreast, place / abreast);
        }
    }

    private static ColumnConstraints column(int abreast) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(100.0 / abreast);
        return column;
    }

    private static Region card(StageCard stage) {
        SVGPath shape = new SVGPath();
        shape.setContent(shape(stage.place()));
        shape.getStyleClass().add("stage-shape");
        Label name = new Label(stage.name());
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label place = new Label(place(stage.place()));
        place.getStyleClass().addAll("soft", "small");
        place.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(5, shape, name, place);
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
        return card;
    }

    private static String spoken(StageCard stage) {
        String bounds = stage.bounds().isEmpty() ? "no bounds of its own" : String.join("; ", stage.bounds());
        return stage.name() + ", " + place(stage.place()) + ", " + stage.target() + ", " + stage.dwell() + ". " + bounds
                + ".";
    }

    private static Label line(String text) {
        Label line = new Label(breakable(text));
        line.getStyleClass().addAll("soft", "small");
        line.setWrapText(true);
        return line;
    }

    /// `text` that goes on in the next line after a comma or a dot only: a figure stays beside what it is about.
    private static String breakable(String text) {
        return text.replace(' ', NO_BREAK).replace("," + NO_BREAK, ", ").replace("·" + NO_BREAK, "· ");
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
