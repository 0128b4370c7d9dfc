package dev.signalbox.desktop.palette;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.action.ActionRegistry;
import dev.signalbox.desktop.fx.LateView;
import dev.signalbox.desktop.navigation.Navigator;
import javafx.scene.Parent;

/// The command palette (Ctrl+K), made to be laid over the window. Its markup is read when it is first asked for, or
/// warmed: a start pays for what it shows and no more. Confined to the JavaFX thread.
public final class Palette {
    private final PaletteController controller;
    private final LateView view;

    public Palette(ActionRegistry actions, Session session, Navigator navigator) {
        this.controller = new PaletteController(new PaletteViewModel(actions, session, navigator));
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
