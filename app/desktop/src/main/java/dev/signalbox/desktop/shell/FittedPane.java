package dev.signalbox.desktop.shell;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;

/// Draws its content smaller when the room is too small for it, so that it is whole: nothing of a stop may lie beyond
/// an edge. Confined to the JavaFX thread.
final class FittedPane extends Region {
    /// From this height on everything has room, and nothing is asked.
    private static final double AMPLE = 760;

    /// How wide words run at most.
    private static final double COMFORTABLE = 820;

    private static final double SMALLEST = 0.4;

    private final Parent content;
    private final Scale scale = new Scale();

    FittedPane(Parent content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
        setPickOnBounds(false);
        setMinSize(0, 0);
    }

    @Override
    protected void layoutChildren() {
        double factor = getHeight() >= AMPLE ? 1 : Math.clamp(room(), SMALLEST, 1);
        scale.setX(factor);
        scale.setY(factor);
        content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
    }

    /// How much of the least that everything needs there is, 1 for enough. Asked once for each part: how high words
    /// are at a width is dear to find out.
    private double room() {
        return parts(content)
                .mapToDouble(part -> {
                    double width = Math.min(part.maxWidth(-1), Math.max(getWidth(), COMFORTABLE));
                    return Math.min(getWidth() / width, getHeight() / part.prefHeight(width));
                })
                .min()
                .orElse(1);
    }

    /// What is seen of `parent`, without the panes that only put it in its place.
    private static Stream<Node> parts(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .filter(Node::isManaged)
                .flatMap(child -> child instanceof StackPane place ? parts(place) : Stream.of(child));
    }
}
