package dev.signalbox.desktop.pipeline;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.navigation.MarkupScreen;
import dev.signalbox.desktop.navigation.Navigator;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.domain.flag.FlagAddress;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The stage pipeline (console.md screen 3): every rollout's way from the first environment to production, and what it
/// waits for.
public final class PipelineScreen extends MarkupScreen {
    private final PipelineViewModel viewModel;
    private final PipelineController controller;

    /// @param zone for times of day
    public PipelineScreen(
            Session session, Navigator navigator, TaskRunner tasks, Ticker ticker, InstantSource clock, ZoneId zone) {
        PipelineViewModel pipeline = new PipelineViewModel(session, tasks, ticker, clock, zone);
        PipelineController made = new PipelineController(pipeline, navigator);
        super("Pipeline", made, Route.Pipeline.class);
        this.viewModel = pipeline;
        this.controller = made;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.always(
                        "pipeline.open",
                        "Open the blocking gate",
                        "ENTER",
                        "Shows the chosen rollout, where its gate can be passed.",
                        Section.ROLLOUT,
                        controller::openChosen),
                Action.always(
                                "pipeline.filter",
                                "Filter",
                                "SLASH",
                                "Narrows the rollouts down to those that hold every word.",
                                Section.VIEW,
                                controller::focusFilter)
                        .or("Shortcut+F"),
                Action.always(
                        "pipeline.list",
                        "As a list",
                        "L",
                        "Shows the same as a list, or as a graph again.",
                        Section.VIEW,
                        controller::turnOver));
    }

    @Override
    public void shown(Route route) {
        viewModel.attach();
        controller.focus();
    }

    @Override
    public void hidden() {
        viewModel.detach();
    }

    @Override
    public Optional<FlagAddress> subject() {
        return controller.chosen();
    }
}
