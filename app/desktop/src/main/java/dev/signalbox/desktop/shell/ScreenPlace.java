package dev.signalbox.desktop.shell;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Where a screen is shown. It asks for as much room as the screen cannot do without; where there is less, it is
/// scrolled. Confined to the JavaFX thread.
public final class ScreenPlace extends StackPane {
    /// What a table of three environments needs, and a list of a few rows.
    private static final double LEAST_WIDTH = 840;

    private static final double LEAST_HEIGHT = 380;

    /// A pane asks its words how high they are at its whole width, and forgets that its own padding makes them
    /// narrower.
    private static final double SIDES = 56;

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(isFluid() ? 0 : LEAST_WIDTH, super.computeMinWidth(height));
    }

    /// A screen that puts its parts below each other where there is little room says itself how wide it is at least,
    /// and knows how high that makes it.
    private boolean isFluid() {
        return getChildren().stream().anyMatch(screen -> screen instanceof Region region && region.getMinWidth() > 0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.max(LEAST_HEIGHT, super.computeMinHeight(width > SIDES && !isFluid() ? width - SIDES : width));
    }
}
