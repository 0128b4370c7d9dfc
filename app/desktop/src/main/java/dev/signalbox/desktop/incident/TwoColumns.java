package dev.signalbox.desktop.incident;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Two columns beside each other, each scrolled by itself, where there is room for both; else one below the other and
/// each whole, so that the window alone scrolls, and one way only. What is no column stands above them. Confined to the
/// JavaFX thread.
public final class TwoColumns extends Pane {
    /// A column that people can read.
    private static final double LEAST = 380;

    private static final double BESIDE = 16;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return LEAST + sides();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 2 * LEAST + BESIDE + sides();
    }

    @Override
    protected double computeMinHeight(double width) {
        return isNarrow(width) ? stacked(width) : ends() + heading(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double wide = getWidth() - sides();
        double top = getInsets().getTop();
        double left = getInsets().getLeft();
        for (Node words : others()) {
            double high = words.prefHeight(wide);
            words.resizeRelocate(left, top, wide, high);
            top += high;
        }
        if (isNarrow(getWidth())) {
            for (ScrollPane column : columns()) {
                column.setVbarPolicy(ScrollBarPolicy.NEVER);
                double high = whole(column, wide);
                column.resizeRelocate(left, top, wide, high);
                top += high;
            }
        } else {
            double each = Math.floor((wide - BESIDE) / 2);
            double high = getHeight() - top - getInsets().getBottom();
            for (ScrollPane column : columns()) {
                column.setVbarPolicy(ScrollBarPolicy.AS_NEEDED);
                column.resizeRelocate(left, top, each, high);
                left += each + BESIDE;
            }
        }
    }

    private boolean isNarrow(double width) {
        return width >= 0 && width < 2 * LEAST + BESIDE + sides();
    }

    private double stacked(double width) {
        return ends()
                + heading(width)
                + columns().stream()
                        .mapToDouble(column -> whole(column, width - sides()))
                        .sum();
    }

    private static double whole(ScrollPane column, double wide) {
        return Math.ceil(column.getContent().prefHeight(wide))
                + column.getInsets().getTop()
                + column.getInsets().getBottom();
    }

    private double heading(double width) {
        return others().stream()
                .mapToDouble(words -> words.prefHeight(Math.max(0, width - sides())))
                .sum();
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    private double ends() {
        return getInsets().getTop() + getInsets().getBottom();
    }

    private List<ScrollPane> columns() {
        return getManagedChildren().stream()
                .filter(ScrollPane.class::isInstance)
                .map(ScrollPane.class::cast)
                .toList();
    }

    private List<Region> others() {
        return getManagedChildren().stream()
                .filter(child -> !(child instanceof ScrollPane))
                .map(Region.class::cast)
                .toList();
    }
}
