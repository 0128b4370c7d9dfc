package dev.signalbox.desktop.fx;

import java.util.Optional;
import javafx.scene.Parent;

/// A view whose markup is read when it is first asked for: a start pays for what it shows and no more. Confined to the
/// JavaFX thread.
public final class LateView {
    private final Object controller;
    private Optional<Parent> root = Optional.empty();

    /// @param controller named after its markup, see [FxmlView]
    public LateView(Object controller) {
        this.controller = controller;
    }

    /// The view's root; the same one each time.
    public Parent root() {
        Parent made = root.orElseGet(() -> FxmlView.load(controller));
        root = Optional.of(made);
        return made;
    }
}
