package dev.signalbox.desktop.plan;

import dev.signalbox.domain.health.HealthPolicy.OnRollback;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/// The choice of who acts on a verdict to roll back. Confined to the JavaFX thread.
final class ActingChoice {
    private final Choices<Acting> choices;

    /// @param chosen told what a person chose; absent where a wider level is to decide
    ActingChoice(String id, String name, Consumer<Optional<OnRollback>> chosen) {
        choices = new Choices<>(id, name, Acting::words, acting -> chosen.accept(acting.said()));
    }

    Node node() {
        return choices.node();
    }

    void disable(boolean fixed) {
        choices.box().setDisable(fixed);
    }

    /// @param inherited what holds as long as nothing is said
    void show(Optional<OnRollback> said, String inherited) {
        List<Acting> offered = Acting.offered(inherited);
        choices.show(
                offered,
                offered.stream().filter(each -> each.said().equals(said)).findFirst());
    }
}
