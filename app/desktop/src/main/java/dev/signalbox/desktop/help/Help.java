package dev.signalbox.desktop.help;

import dev.signalbox.desktop.action.ActionRegistry;
import dev.signalbox.desktop.fx.LateView;
import java.util.function.Supplier;
import javafx.scene.Parent;

/// The help (F1, and `?` outside text fields), made to be laid over the window. Its markup is read when it is first
/// asked for. Confined to the JavaFX thread.
public final class Help {
    private final HelpController controller;
    private final LateView view;

    /// @param here the name of the screen that is shown
    public Help(ActionRegistry actions, Supplier<String> here) {
        this.controller = new HelpController(new HelpViewModel(actions, here));
        this.view = new LateView(controller);
    }

    /// What is laid over the window.
    public Parent root() {
        return view.root();
    }

    /// It is about to be seen; `close` takes it away.
    public void shown(Runnable close) {
        Parent unusedHere = view.root();
        controller.open(close);
    }
}
