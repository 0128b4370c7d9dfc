package dev.signalbox.desktop.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// A row that shows each thing whole or not at all, the first ones first. Confined to the JavaFX thread.
public final class WholeRow extends Pane {
    private static final double GAP = 16;

    public WholeRow() {
        setMinWidth(0);
    }

    @Override
    protected void layoutChildren() {
        double at = 0;
        for (Node child : shown()) {
            double width = child.prefWidth(-1);
            double height = child.prefHeight(-1);
            boolean fits = at + width <= getWidth();
            child.setOpacity(fits ? 1 : 0);
            child.setMouseTransparent(!fits);
            child.resizeRelocate(snapPositionX(at), snapPositionY((getHeight() - height) / 2), width, height);
            at += fits ? width + GAP : getWidth();
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return shown().stream().mapToDouble(child -> child.prefWidth(-1) + GAP).sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return shown().stream().mapToDouble(child -> child.prefHeight(-1)).max().orElse(0);
    }

    private List<Node> shown() {
        return getManagedChildren();
    }
}
