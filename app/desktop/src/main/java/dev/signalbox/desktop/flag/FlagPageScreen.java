package dev.signalbox.desktop.flag;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Availability;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.navigation.MarkupScreen;
import dev.signalbox.desktop.navigation.Navigator;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.navigation.Workbench;
import dev.signalbox.domain.flag.FlagKey;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;

/// One flag with its rollouts, or the form for a new one.
public final class FlagPageScreen extends MarkupScreen {
    private final FlagPageModel model;
    private final FlagPageController controller;
    private final Navigator navigator;

    /// @param workbench keeps the form
    /// @param zone for times of day
    public FlagPageScreen(
            Session session,
            Workbench workbench,
            Navigator navigator,
            TaskRunner tasks,
            Ticker ticker,
            InstantSource clock,
            ZoneId zone) {
        FlagPageModel page = new FlagPageModel(session, workbench, tasks, ticker, clock, zone);
        FlagPageController made = new FlagPageController(page, navigator);
        super("Flag", made, Route.FlagPage.class);
        this.model = page;
        this.controller = made;
        this.navigator = navigator;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.when(
                        Bindings.createObjectBinding(this::sendable, model.view()),
                        "flag.send",
                        "Create the flag",
                        "Shortcut+ENTER",
                        "Sends the new flag to the store; without a connection it waits in Drafts.",
                        Section.ROLLOUT,
                        model::send),
                Action.when(
                        Bindings.createObjectBinding(this::audited, model.view()),
                        "flag.audit",
                        "What was done to this flag",
                        "Shortcut+J",
                        "Shows the audit's entries about it.",
                        Section.VIEW,
                        () -> navigator.open(new Route.Audit(model.flag()))));
    }

    private Availability sendable() {
        return model.isNew() ? Availability.enabled() : Availability.disabled("The flag is there already.");
    }

    private Availability audited() {
        return model.isNew() ? Availability.disabled("There is no flag yet.") : Availability.enabled();
    }

    @Override
    public void shown(Route route) {
        model.open(route instanceof Route.FlagPage(var flag) ? flag : Optional.empty());
        controller.focus();
    }

    @Override
    public Optional<FlagKey> flag() {
        return model.flag();
    }

    @Override
    public void hidden() {
        model.close();
    }
}
