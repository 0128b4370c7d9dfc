package dev.signalbox.desktop.navigation;

import dev.signalbox.desktop.fx.LateView;
import javafx.scene.Node;

/// A screen made from markup, which is read when the screen is first seen: a start pays for what it shows and no more.
/// Confined to the JavaFX thread.
public abstract class MarkupScreen implements Screen {
    private final String title;
    private final LateView view;
    private final Class<? extends Route> served;

    /// @param title what the person reads as the screen's name
    /// @param controller named after its markup, see [FxmlView]
    /// @param served the routes that lead here
    protected MarkupScreen(String title, Object controller, Class<? extends Route> served) {
        this.title = title;
        this.view = new LateView(controller);
        this.served = served;
    }

    @Override
    public final Node root() {
        return view.root();
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final boolean serves(Route route) {
        return served.isInstance(route);
    }
}
