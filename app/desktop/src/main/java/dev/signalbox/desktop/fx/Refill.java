package dev.signalbox.desktop.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;

/// Draws what a pane holds anew only where it says something else by now, so that a second that passes takes the
/// keyboard from nobody. What is drawn anew gives it back to what stands in the same place. Confined to the JavaFX
/// thread.
public final class Refill {
    private Refill() {}

    /// Has `place` hold what `draw` makes of each of `items`, unless it holds that already.
    public static <T> void with(Pane place, List<T> items, Function<? super T, ? extends Node> draw) {
        with(place, items, () -> items.stream().map(draw).toList());
    }

    /// Has `place` hold what `draw` makes, unless that was made of something equal to `said`.
    public static void with(Pane place, Object said, Supplier<? extends List<? extends Node>> draw) {
        if (!said.equals(place.getProperties().get(Refill.class))) {
            place.getProperties().put(Refill.class, said);
            Optional<List<Integer>> keyboard = keyboardIn(place);
            place.getChildren().setAll(draw.get());
            keyboard.flatMap(way -> at(place, way)).ifPresent(Node::requestFocus);
        }
    }

    /// The way to what has the keyboard, child by child; absent where nothing in `place` has it.
    private static Optional<List<Integer>> keyboardIn(Pane place) {
        List<Integer> up = new ArrayList<>();
        Node at = place.getScene() == null ? null : place.getScene().getFocusOwner();
        while (at != null && !at.equals(place)) {
            Parent above = at.getParent();
            if (above != null) {
                up.add(above.getChildrenUnmodifiable().indexOf(at));
            }
            at = above;
        }
        return at == null ? Optional.empty() : Optional.of(up.reversed());
    }

    /// What stands there now, or as near to it as there is anything.
    private static Optional<Node> at(Pane place, List<Integer> way) {
        Node node = place;
        for (int index : way) {
            if (node instanceof Parent parent
                    && !parent.getChildrenUnmodifiable().isEmpty()) {
                List<Node> children = parent.getChildrenUnmodifiable();
                node = children.get(Math.min(index, children.size() - 1));
            }
        }
        return Keyboard.firstIn(node).or(() -> Keyboard.firstIn(place));
    }
}
