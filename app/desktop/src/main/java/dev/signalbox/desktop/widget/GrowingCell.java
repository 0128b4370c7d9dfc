package dev.signalbox.desktop.widget;

import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;

/// A line of a list that is as high as its words are at the list's width, so that none is cut off. Confined to the
/// JavaFX thread.
///
/// @param <T> what a line shows
public abstract class GrowingCell<T> extends ListCell<T> {
    /// What a scroll bar and the cell's own sides take.
    private static final double EDGES = 40;

    private final Region content;

    /// @param content what the cell shows while it shows anything
    protected GrowingCell(Region content) {
        this.content = content;
        setPrefWidth(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        double inside = getListView().getWidth() - EDGES;
        return getGraphic() == null || inside < 1
                ? super.computePrefHeight(width)
                : content.prefHeight(inside) + snappedTopInset() + snappedBottomInset();
    }
}
