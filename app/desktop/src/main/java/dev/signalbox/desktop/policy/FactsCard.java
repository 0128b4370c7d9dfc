package dev.signalbox.desktop.policy;

import dev.signalbox.desktop.widget.WrappedLabel;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What is known of what is chosen: figures side by side, sentences and what runs below each other. Confined to the
/// JavaFX thread.
final class FactsCard extends VBox {
    private static final double FIGURE = 236;

    FactsCard() {
        getStyleClass().add("setting-card");
        setId("policy-facts");
        show(List.of());
    }

    void show(List<Fact> facts) {
        getChildren().clear();
        FlowPane figures = new FlowPane(16, 10);
        facts.stream()
                .filter(fact -> fact.look() == Fact.Look.FIGURE)
                .forEach(fact -> figures.getChildren().add(node(fact)));
        if (!figures.getChildren().isEmpty()) {
            getChildren().add(figures);
        }
        facts.stream()
                .filter(fact -> fact.look() != Fact.Look.FIGURE)
                .forEach(fact -> getChildren().add(node(fact)));
        setVisible(!facts.isEmpty());
        setManaged(!facts.isEmpty());
    }

    private static Node node(Fact fact) {
        Label name = new WrappedLabel(fact.name());
        name.getStyleClass().add("field-name");
        Label text = new WrappedLabel(fact.text());
        VBox both = new VBox(2, name, text);
        both.setAccessibleRole(AccessibleRole.TEXT);
        both.setAccessibleText(fact.name() + ": " + fact.text());
        switch (fact.look()) {
            case FIGURE -> both.setPrefWidth(FIGURE);
            case WORDS -> both.setMaxWidth(Double.MAX_VALUE);
            case CODE -> text.getStyleClass().add("policy-code");
        }
        return both;
    }
}
