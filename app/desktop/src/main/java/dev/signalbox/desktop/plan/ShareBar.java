package dev.signalbox.desktop.plan;

import java.util.function.IntConsumer;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/// A stage's share on an axis from 0 to 100 %, with a knob to drag; the arrow keys do the same in the ladder's list.
final class ShareBar extends Region {
    private static final double RADIUS = 7;
    private static final double THICKNESS = 6;
    private static final double WIDTH = 116;

    private final Region track = new Region();
    private final Region fill = new Region();
    private final Circle knob = new Circle(RADIUS);
    private final IntConsumer dragged;
    private double percent;
    private Kind kind = Kind.FIXED;

    /// Whether there is a share to change.
    enum Kind {
        SHARE,
        FIXED
    }

    /// @param dragged told the percentage under the pointer
    ShareBar(IntConsumer dragged) {
        this.dragged = dragged;
        getStyleClass().add("share-bar");
        track.getStyleClass().add("share-track");
        fill.getStyleClass().add("share-fill");
        knob.getStyleClass().add("share-knob");
        getChildren().addAll(track, fill, knob);
        setPrefSize(WIDTH, 24);
        setMinSize(WIDTH, 24);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::drag);
    }

    void show(double newPercent, Kind newKind) {
        percent = newPercent;
        kind = newKind;
        knob.setVisible(kind == Kind.SHARE);
        requestLayout();
    }

    private void drag(MouseEvent event) {
        if (kind == Kind.SHARE) {
            double along = (event.getX() - RADIUS) / Math.max(1, getWidth() - 2 * RADIUS);
            dragged.accept((int) Math.round(Math.clamp(along, 0, 1) * 100));
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        double length = getWidth() - 2 * RADIUS;
        double top = (getHeight() - THICKNESS) / 2;
        double at = length * percent / 100;
        track.resizeRelocate(RADIUS, top, length, THICKNESS);
        fill.resizeRelocate(RADIUS, top, at, THICKNESS);
        knob.setCenterX(RADIUS + at);
        knob.setCenterY(getHeight() / 2);
    }
}
