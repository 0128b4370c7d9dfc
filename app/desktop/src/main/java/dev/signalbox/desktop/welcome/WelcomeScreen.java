package dev.signalbox.desktop.welcome;

import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.fx.FxmlView;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.navigation.Screen;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/// What a person sees who has never been here (console.md screen 11).
public final class WelcomeScreen implements Screen {
    private final Runnable trySample;
    private final WelcomeController controller;
    private final Parent root;

    /// @param trySample opens the sample
    /// @param connect leads to the connections
    public WelcomeScreen(Runnable trySample, Runnable connect) {
        this.trySample = trySample;
        this.controller = new WelcomeController(trySample, connect);
        this.root = FxmlView.load(controller);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public String title() {
        return "Welcome";
    }

    @Override
    public boolean serves(Route route) {
        return route instanceof Route.Welcome;
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
