package dev.signalbox.desktop.widget;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;

/// A trend as a line the size of a word. Flat at the bottom means nothing happened; it has no scale, so the figure
/// stands beside it.
public final class Spark extends Region {
    private static final double WIDTH = 64;
    private static final double HEIGHT = 18;

    private final Polyline line = new Polyline();

    public Spark() {
        getStyleClass().add("spark");
        line.getStyleClass().add("spark-line");
        getChildren().add(line);
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
    }

    /// Shows `values`, oldest first; nothing for fewer than two.
    ///
    /// @param full the value that reaches the top; larger ones reach it too
    public void show(List<Double> values, double full) {
        line.getPoints().clear();
        for (int index = 0; values.size() > 1 && index < values.size(); index++) {
            double share = Math.min(1, values.get(index) / full);
            line.getPoints().addAll(1 + (WIDTH - 2) * index / (values.size() - 1), HEIGHT - 1 - (HEIGHT - 2) * share);
        }
    }
}
