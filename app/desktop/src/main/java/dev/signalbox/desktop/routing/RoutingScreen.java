package dev.signalbox.desktop.routing;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.navigation.MarkupScreen;
import dev.signalbox.desktop.navigation.Route;
import java.time.InstantSource;
import java.util.List;

/// Where a job would go by a routing policy, and why (F24).
public final class RoutingScreen extends MarkupScreen {
    private final RoutingModel model;
    private final RoutingController controller;

    public RoutingScreen(Session session, TaskRunner tasks, Ticker ticker, InstantSource clock) {
        RoutingModel routing = new RoutingModel(session, tasks, ticker, clock);
        RoutingController made = new RoutingController(routing);
        super("Routing", made, Route.Routing.class);
        this.model = routing;
        this.controller = made;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.always(
                        "routing.job",
                        "Try another job",
                        "Shortcut+F",
                        "Puts the keyboard into the first fact of the job.",
                        Section.VIEW,
                        controller::focus),
                Action.always(
                        "routing.suppose",
                        "Suppose the flag is on, or ask it again",
                        "Shortcut+E",
                        "Tries the rules whatever the policy's flag decides for the subject.",
                        Section.VIEW,
                        () -> model.supposed().set(!model.supposed().get())));
    }

    @Override
    public void shown(Route route) {
        model.open();
        controller.focus();
    }

    @Override
    public void hidden() {
        model.close();
    }
}
