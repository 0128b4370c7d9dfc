package dev.signalbox.desktop.incident;

import dev.signalbox.client.backout.RunSettingsFile;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.navigation.Drafting;
import dev.signalbox.desktop.navigation.MarkupScreen;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.domain.flag.FlagAddress;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Incident mode (console.md screen 5): from what is seen to what is done, against the clocks.
public final class IncidentScreen extends MarkupScreen {
    private final IncidentModel model;
    private final IncidentController controller;

    /// @param zone for times of day
    /// @param ids makes the ids of what is opened here
    /// @param allowed what may run on this computer
    /// @param store what people call the store
    public IncidentScreen(
            Session session,
            Drafting drafting,
            TaskRunner tasks,
            Ticker ticker,
            InstantSource clock,
            ZoneId zone,
            Supplier<UUID> ids,
            RunSettingsFile allowed,
            String store) {
        IncidentModel incident = new IncidentModel(session, drafting, tasks, ticker, clock, zone, ids, allowed, store);
        IncidentController made = new IncidentController(incident, clock);
        super("Incident", made, Route.Incident.class);
        this.model = incident;
        this.controller = made;
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.when(
                model.stoppable(),
                "incident.recommended",
                "Do the recommended stop",
                "Shortcut+ENTER",
                "Turns the flag off that the incident is about, and opens the incident.",
                Section.INCIDENT,
                model::stop));
    }

    @Override
    public void shown(Route route) {
        model.attach();
        controller.focus();
    }

    @Override
    public void hidden() {
        model.detach();
    }

    @Override
    public Optional<FlagAddress> subject() {
        return model.view().get().flatMap(IncidentView::place);
    }
}
