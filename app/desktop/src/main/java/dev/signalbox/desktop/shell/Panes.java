package dev.signalbox.desktop.shell;

import dev.signalbox.desktop.fx.Keyboard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;

/// The parts of the window that F6 goes round. Each is returned to where the person left it. Confined to the JavaFX
/// thread.
final class Panes {
    private final List<Node> panes;
    private final Map<Node, Node> left = new HashMap<>();

    /// @param panes in the order of F6
    Panes(List<Node> panes) {
        this.panes = List.copyOf(panes);
    }

    /// Puts the keyboard into the pane `by` places after the one that has it.
    void move(int by) {
        int here = here();
        for (int step = 1; step <= panes.size(); step++) {
            Node pane = panes.get(Math.floorMod(here + by * step, panes.size()));
            Optional<Node> target = leftIn(pane).or(() -> Keyboard.firstIn(pane));
            if (target.isPresent()) {
                target.get().requestFocus();
                return;
            }
        }
    }

    /// The pane that has the keyboard; the last one when none has.
    private int here() {
        Node focus = panes.getFirst().getScene().getFocusOwner();
        for (int index = 0; index < panes.size(); index++) {
            if (focus != null && isIn(panes.get(index), focus)) {
                left.put(panes.get(index), focus);
                return index;
            }
        }
        return panes.size() - 1;
    }

    private Optional<Node> leftIn(Node pane) {
        return Optional.ofNullable(left.get(pane)).filter(node -> isIn(pane, node) && Keyboard.canHaveIt(node));
    }

    private static boolean isIn(Node pane, Node node) {
        Node at = node;
        while (at != null && !at.equals(pane)) {
            at = at.getParent();
        }
        return at != null;
    }
}
