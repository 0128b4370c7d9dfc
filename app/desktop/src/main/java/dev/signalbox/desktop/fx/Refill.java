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
/// keyboard from nobody. What is drawn anew gives it back to the node that had it, or to what stands in its place.
/// Confined to the JavaFX thread.
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
            Optional<Node> had = Optional.ofNullable(place.getScene()).map(scene -> scene.getFocusOwner());
            Optional<List<Integer>> way = had.flatMap(owner -> way(place, owner));
            place.getChildren().setAll(draw.get());
            way.flatMap(steps ->
                            had.filter(owner -> way(place, owner).isPresent()).or(() -> at(place, steps)))
                    .ifPresent(Node::requestFocus);
        }
    }

    /// The way from `place` to `node`, child by child; absent where it does not lie in there.
    private static Optional<List<Integer>> way(Pane place, Node node) {
        List<Integer> up = new ArrayList<>();
        Node at = node;
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
