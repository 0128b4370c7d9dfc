package dev.signalbox.desktop.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What moves when the window is narrow, or drawn large: what the header says goes to a line of its own, and the places
/// leave more room to the screen. Nothing goes away. Confined to the JavaFX thread.
final class Narrowing {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double HEADER_NEEDS = 1180;
    private static final double PLACES_NEED = 900;

    private final HBox header;
    private final HBox line;
    private final List<Node> facts;
    private final Pane places;

    /// @param line below the header, where `facts` go
    /// @param facts of the header, in their order, before its last child
    Narrowing(HBox header, HBox line, List<Node> facts, Pane places) {
        this.header = header;
        this.line = line;
        this.facts = List.copyOf(facts);
        this.places = places;
    }

    void follow(ObservableValue<? extends Number> width) {
        width.subscribe(now -> apply(now.doubleValue()));
    }

    private void apply(double width) {
        boolean narrow = width > 0 && width < HEADER_NEEDS;
        if (narrow == line.getChildren().isEmpty()) {
            header.getChildren().removeAll(facts);
            line.getChildren().clear();
            if (narrow) {
                line.getChildren().setAll(facts);
                line.getChildren().add(1, spring());
            } else {
                header.getChildren().addAll(header.getChildren().size() - 1, facts);
            }
        }
        line.setVisible(narrow);
        line.setManaged(narrow);
        places.pseudoClassStateChanged(NARROW, width > 0 && width < PLACES_NEED);
    }

    private static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
