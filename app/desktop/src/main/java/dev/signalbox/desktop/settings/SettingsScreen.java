package dev.signalbox.desktop.settings;

import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.ActionRegistry;
import dev.signalbox.desktop.navigation.MarkupScreen;
import dev.signalbox.desktop.navigation.Route;
import java.util.List;

/// What a person chooses for this computer. Confined to the JavaFX thread.
public final class SettingsScreen extends MarkupScreen {
    private final SettingsController controller;

    /// @param actions whose keys can be changed
    public SettingsScreen(Settings settings, ActionRegistry actions) {
        SettingsController made = new SettingsController(new SettingsViewModel(settings, actions));
        super("Settings", made, Route.Settings.class);
        this.controller = made;
    }

    @Override
    public List<Action> actions() {
        return List.of();
    }

    @Override
    public void shown(Route route) {
        controller.open();
    }

    @Override
    public void hidden() {}
}
