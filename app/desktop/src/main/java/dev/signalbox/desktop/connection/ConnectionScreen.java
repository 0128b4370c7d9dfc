package dev.signalbox.desktop.connection;

import dev.signalbox.client.profile.Profiles;
import dev.signalbox.client.profile.TokenStore;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.device.DevicesModel;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.navigation.MarkupScreen;
import dev.signalbox.desktop.navigation.Route;
import java.time.InstantSource;
import java.util.List;

/// Which store this console talks to.
public final class ConnectionScreen extends MarkupScreen {
    private final ConnectionViewModel viewModel;
    private final DevicesModel devices;
    private final ConnectionController controller;

    /// @param devices of the store in use
    public ConnectionScreen(
            Connector connector,
            Profiles profiles,
            TokenStore tokens,
            TaskRunner tasks,
            InstantSource clock,
            DevicesModel devices) {
        ConnectionViewModel connections = new ConnectionViewModel(connector, profiles, tokens, tasks, clock);
        ConnectionController made = new ConnectionController(connections, devices);
        super("Connections", made, Route.Connections.class);
        this.viewModel = connections;
        this.devices = devices;
        this.controller = made;
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
        devices.attach();
        controller.focusName();
    }

    @Override
    public void hidden() {
        devices.detach();
    }
}
