package dev.signalbox.desktop.pipeline;

import dev.signalbox.desktop.pipeline.Pipeline.Gate;
import java.util.Locale;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// A gate: a diamond, told apart by what is in it and not by its colour alone.
final class GateShape extends StackPane {
    private static final String DIAMOND = "M9 0 L18 9 L9 18 L0 9 Z";

    private final SVGPath diamond = new SVGPath();
    private final SVGPath sign = new SVGPath();

    GateShape() {
        diamond.setContent(DIAMOND);
        getStyleClass().add("gate-shape");
        diamond.getStyleClass().add("gate-diamond");
        sign.getStyleClass().add("gate-sign");
        getChildren().addAll(diamond, sign);
    }

    void show(Gate.Standing standing) {
        getStyleClass().setAll("gate-shape", standing.name().toLowerCase(Locale.ROOT));
        sign.setContent(
                switch (standing) {
                    case PASSED -> "M0 3 L2.5 5.5 L7 0.5 L6 -0.5 L2.5 3.5 L1 2 Z";
                    case READY -> "M0 0 L6 3.5 L0 7 Z";
                    case WAITS -> "M0 0 H2 V7 H0 Z M4 0 H6 V7 H4 Z";
                    case SHUT -> "M0 2.5 H7 V4.5 H0 Z";
                    case LATER -> "";
                });
    }
}
