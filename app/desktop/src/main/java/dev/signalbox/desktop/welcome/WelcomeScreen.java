package dev.signalbox.desktop.welcome;

import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.navigation.MarkupScreen;
import dev.signalbox.desktop.navigation.Route;
import java.util.List;

/// What a person sees who has never been here (console.md screen 11).
public final class WelcomeScreen extends MarkupScreen {
    private final Runnable trySample;
    private final WelcomeController controller;

    /// @param trySample opens the sample
    /// @param connect leads to the connections
    public WelcomeScreen(Runnable trySample, Runnable connect) {
        WelcomeController made = new WelcomeController(trySample, connect);
        super("Welcome", made, Route.Welcome.class);
        this.trySample = trySample;
        this.controller = made;
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.always(
                "welcome.sample",
                "Try with sample data",
                "",
                "Opens a rollout of deep links to 10,000 users, with traffic.",
                Section.SAMPLE,
                trySample));
    }

    @Override
    public void shown(Route route) {
        controller.focusSample();
    }

    @Override
    public void hidden() {}
}
