package dev.signalbox.desktop.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;

/// Finds words that a person cannot read to their end: cut off with an ellipsis, or beyond the window's edge.
public final class WholeText {
    private static final double HALF_A_PIXEL = 0.5;

    private WholeText() {}

    /// What is lost of the words that `rig` shows.
    public static List<String> lost(FxRig rig) {
        rig.settle();
        return FxRig.onFx(() -> {
            List<String> lost = new ArrayList<>();
            Parent root = rig.scene().getRoot();
            root.applyCss();
            root.layout();
            look(root, root, lost);
            return lost;
        });
    }

    private static void look(Node node, Parent root, List<String> lost) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            labeled.getChildrenUnmodifiable().stream()
                    .filter(child -> child instanceof Text && !child.equals(labeled.getGraphic()))
                    .map(shown -> ((Text) shown).getText())
                    .filter(shown -> !shown.equals(labeled.getText()))
                    .forEach(shown -> lost.add(labeled.getText() + " reads " + shown));
            if (!canBeScrolled(labeled) && !isInside(labeled, root)) {
                lost.add(labeled.getText() + " lies beyond the edge");
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, root, lost));
        }
    }

    private static boolean isInside(Node node, Parent root) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        Bounds all = root.getLayoutBounds();
        return at.getMinX() >= -HALF_A_PIXEL
                && at.getMinY() >= -HALF_A_PIXEL
                && at.getMaxX() <= all.getWidth() + HALF_A_PIXEL
                && at.getMaxY() <= all.getHeight() + HALF_A_PIXEL;
    }

    private static boolean canBeScrolled(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane || at instanceof VirtualFlow<?>) {
                return true;
            }
        }
        return false;
    }
}
