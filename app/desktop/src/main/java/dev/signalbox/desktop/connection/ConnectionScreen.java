package dev.signalbox.desktop.connection;

import dev.signalbox.client.profile.Profiles;
import dev.signalbox.client.profile.TokenStore;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.fx.FxmlView;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.navigation.Screen;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Which store this console talks to.
public final class ConnectionScreen implements Screen {
    private final ConnectionViewModel viewModel;
    private final ConnectionController controller;
    private final Parent root;

    public ConnectionScreen(Connector connector, Profiles profiles, TokenStore tokens, TaskRunner tasks) {
        this.viewModel = new ConnectionViewModel(connector, profiles, tokens, tasks);
        this.controller = new ConnectionController(viewModel);
        this.root = FxmlView.load(controller);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public String title() {
        return "Connections";
    }

    @Override
    public boolean serves(Route route) {
        return route instanceof Route.Connections;
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.always(
                "connections.test",
                "Test connection",
                "Shortcut+T",
                "Asks the typed server who it is.",
                Section.CONSOLE,
                viewModel::test));
    }

    @Override
    public void shown(Route route) {
        viewModel.attach();
        controller.focusName();
    }

    @Override
    public void hidden() {}
}
