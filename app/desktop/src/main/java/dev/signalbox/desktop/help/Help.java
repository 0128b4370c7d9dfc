package dev.signalbox.desktop.help;

import dev.signalbox.desktop.action.ActionRegistry;
import dev.signalbox.desktop.fx.FxmlView;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;

/// The help (F1, and `?` outside text fields), made to be laid over the window. Its markup is read when it is first
/// asked for. Confined to the JavaFX thread.
public final class Help {
    private final HelpController controller;
    private Optional<Parent> root = Optional.empty();

    /// @param here the name of the screen that is shown
    public Help(ActionRegistry actions, Supplier<String> here) {
        this.controller = new HelpController(new HelpViewModel(actions, here));
    }

    /// What is laid over the window.
    public Parent root() {
        Parent made = root.orElseGet(() -> FxmlView.load(controller));
        root = Optional.of(made);
        return made;
    }

    /// It is about to be seen; `close` takes it away.
    public void shown(Runnable close) {
        Parent unusedHere = root();
        controller.open(close);
    }
}
