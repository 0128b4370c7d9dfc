package dev.signalbox.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.desktop.fx.FxRig;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;

/// Whether a person can bring something into sight, by the scroll bars that there are or by the tabulator.
final class Reach {
    private static final int MOST_STOPS = 80;
    private static final double HALF_A_PIXEL = 0.5;
    private static final double LINE = 16;
    private static final double WORD = 40;

    private Reach() {}

    /// Fails unless all of the node called `id` is in sight.
    static void assertSeen(FxRig rig, String id) {
        Node node = rig.find(id);
        assertTrue(
                FxRig.onFx(() -> isInSight(node, node.localToScene(node.getLayoutBounds()))), id + " is not in sight");
    }

    /// Fails unless both ends of the node called `id` come into sight by scrolling.
    static void assertReached(FxRig rig, String id) {
        Node node = rig.find(id);
        for (double end : List.of(0.0, 1.0)) {
            FxRig.onFx(() -> {
                scrollTo(node, end);
                return true;
            });
            rig.settle();
            assertTrue(FxRig.onFx(() -> isEndInSight(node, end)), id + " does not come into sight");
        }
    }

    /// Fails unless each tabulator stop from the first choice in `from` up to `to` is in sight when it has the
    /// keyboard.
    static void assertKeyboardShowsWhereItIs(FxRig rig, String from, String to) {
        Node tiles = rig.find(from);
        FxRig.onFx(() -> {
            tiles.lookup(".toggle-button").requestFocus();
            return true;
        });
        rig.settle();
        List<String> hidden = new ArrayList<>();
        String now = "";
        for (int step = 0; step < MOST_STOPS && !now.equals(to); step++) {
            rig.press(KeyCode.TAB);
            Node owner = FxRig.onFx(() -> rig.scene().getFocusOwner());
            now = String.valueOf(owner.getId());
            if (!FxRig.onFx(() -> isEndInSight(owner, 0))) {
                hidden.add(String.valueOf(owner));
            }
        }
        assertEquals(to, now);
        assertEquals(List.of(), hidden, "has the keyboard out of sight");
    }

    private static void scrollTo(Node node, double end) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                scroll(pane, node, end);
                pane.layout();
            }
        }
    }

    private static void scroll(ScrollPane pane, Node node, double end) {
        Bounds content = pane.getContent().getLayoutBounds();
        Bounds view = pane.getViewportBounds();
        Bounds target = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double high = content.getHeight() - view.getHeight();
        if (high > 0 && pane.getVbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER) {
            double middle = target.getMinY() + target.getHeight() * end;
            pane.setVvalue(Math.clamp((middle - view.getHeight() / 2) / high, 0, 1));
        }
        double wide = content.getWidth() - view.getWidth();
        if (wide > 0 && pane.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER) {
            pane.setHvalue(Math.clamp(target.getMinX() / wide, 0, 1));
        }
    }

    /// The beginning of its first or its last line.
    private static boolean isEndInSight(Node node, double end) {
        Bounds all = node.localToScene(node.getLayoutBounds());
        double high = Math.min(all.getHeight(), LINE);
        double top = all.getMinY() + (all.getHeight() - high) * end;
        return isInSight(node, new BoundingBox(all.getMinX(), top, Math.min(all.getWidth(), WORD), high));
    }

    private static boolean isInSight(Node node, Bounds part) {
        Bounds window = new BoundingBox(
                0, 0, node.getScene().getWidth(), node.getScene().getHeight());
        if (!holds(window, part)) {
            return false;
        }
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            Node clip = at.getClip();
            if (clip != null && !holds(at.localToScene(clip.getBoundsInParent()), part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Bounds all, Bounds part) {
        return all.getMinX() <= part.getMinX() + HALF_A_PIXEL
                && all.getMinY() <= part.getMinY() + HALF_A_PIXEL
                && all.getMaxX() >= part.getMaxX() - HALF_A_PIXEL
                && all.getMaxY() >= part.getMaxY() - HALF_A_PIXEL;
    }
}
