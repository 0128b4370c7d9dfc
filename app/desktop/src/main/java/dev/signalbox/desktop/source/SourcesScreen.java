package dev.signalbox.desktop.source;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.navigation.MarkupScreen;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.navigation.Workbench;
import java.time.InstantSource;
import java.util.List;

/// The metric sources: each with how asking it goes, and the form to add, change or pause one (F19).
public final class SourcesScreen extends MarkupScreen {
    private final SourcesModel model;
    private final SourcesController controller;

    /// @param workbench keeps the form
    public SourcesScreen(Session session, Workbench workbench, TaskRunner tasks, Ticker ticker, InstantSource clock) {
        SourcesModel sources = new SourcesModel(session, workbench, tasks, ticker, clock);
        SourcesController made = new SourcesController(sources);
        super("Sources", made, Route.Sources.class);
        this.model = sources;
        this.controller = made;
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.always(
                "source.send",
                "Send the change of the source",
                "Shortcut+ENTER",
                "Sends the draft to the store; without a connection it waits in Drafts.",
                Section.ROLLOUT,
                model::send));
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
}
