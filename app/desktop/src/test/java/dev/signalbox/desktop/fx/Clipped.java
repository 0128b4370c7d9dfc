package dev.signalbox.desktop.fx;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/// Finds words that do not fit where they stand.
public final class Clipped {
    /// Layout rounds to whole pixels.
    private static final double ROUNDING = 1;

    private Clipped() {}

    /// The words of every visible label below `selector` that is shortened, or lower than its words.
    public static List<String> labels(FxRig rig, String selector) {
        rig.settle();
        return FxRig.onFx(() -> rig.scene().getRoot().lookupAll(selector).stream()
                .flatMap(place -> place.lookupAll(".label").stream())
                .map(Label.class::cast)
                .filter(Node::isVisible)
                .filter(Clipped::isClipped)
                .map(Label::getText)
                .distinct()
                .toList());
    }

    private static boolean isClipped(Label label) {
        boolean shortened = label.lookupAll(".text").stream()
                .map(Text.class::cast)
                .anyMatch(shown -> !shown.getText().equals(label.getText()));
        return shortened || label.prefHeight(label.getWidth()) > label.getHeight() + ROUNDING;
    }
}
