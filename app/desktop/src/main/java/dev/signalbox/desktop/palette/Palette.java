package dev.signalbox.desktop.palette;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.action.ActionRegistry;
import dev.signalbox.desktop.fx.FxmlView;
import dev.signalbox.desktop.navigation.Navigator;
import javafx.scene.Parent;

/// The command palette (Ctrl+K), made to be laid over the window.
public final class Palette {
    private final PaletteController controller;
    private final Parent root;

    public Palette(ActionRegistry actions, Session session, Navigator navigator) {
        this.controller = new PaletteController(new PaletteViewModel(actions, session, navigator));
        this.root = FxmlView.load(controller);
    }

    /// What is laid over the window.
    public Parent root() {
        return root;
    }

    /// It is about to be seen; `close` takes it away.
    public void shown(Runnable close) {
        controller.open(close);
    }
}
