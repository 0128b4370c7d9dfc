package dev.signalbox.desktop.theme;

import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// Draws its content larger or smaller, and gives it the room that is left by that: what does not fit is laid out anew
/// instead of being cut off. Pop-up windows have no part in its scale; their text follows by a style class.
final class ZoomedPane extends Region {
    private static final double PERCENT = 100;

    private final Parent content;
    private final ObservableIntegerValue percent;
    private final Scale scale = new Scale();

    ZoomedPane(Parent content, ObservableIntegerValue percent) {
        this.content = content;
        this.percent = percent;
        content.getTransforms().setAll(scale);
        getChildren().add(content);
        // Else the window's root would have nothing to read its style from.
        getStyleClass().add("zoomed");
        percent.subscribe(this::apply);
    }

    private void apply() {
        scale.setX(factor());
        scale.setY(factor());
        getStyleClass().removeIf(name -> name.startsWith("zoom-"));
        getStyleClass().add("zoom-" + percent.get());
        requestLayout();
    }

    private double factor() {
        return percent.get() / PERCENT;
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / factor(), getHeight() / factor());
    }

    @Override
    public @Nullable Orientation getContentBias() {
        return content.getContentBias();
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height) * factor();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width) * factor();
    }
}
