package dev.signalbox.desktop.board;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.fx.FxmlView;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.navigation.Navigator;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.navigation.Screen;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Every flag in every environment, worst first (console.md screen 1).
public final class BoardScreen implements Screen {
    private final BoardViewModel viewModel;
    private final BoardController controller;
    private final Parent root;

    /// @param zone for times of day
    public BoardScreen(
            Session session, Navigator navigator, TaskRunner tasks, Ticker ticker, InstantSource clock, ZoneId zone) {
        this.viewModel = new BoardViewModel(session, tasks, ticker, clock, zone);
        this.controller = new BoardController(viewModel, navigator);
        this.root = FxmlView.load(controller);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public String title() {
        return "Board";
    }

    @Override
    public boolean serves(Route route) {
        return route instanceof Route.Board;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.always(
                        "board.open",
                        "Open",
                        "ENTER",
                        "Shows the chosen rollout, or the worst one of the chosen flag.",
                        Section.ROLLOUT,
                        controller::openChosen),
                Action.always(
                        "board.filter",
                        "Filter",
                        "SLASH",
                        "Narrows the flags down to those that hold every word.",
                        Section.VIEW,
                        controller::focusFilter),
                Action.always(
                        "board.next-problem",
                        "Next problem",
                        "N",
                        "Chooses the next flag that somebody has to look at.",
                        Section.VIEW,
                        controller::nextProblem));
    }

    @Override
    public void shown(Route route) {
        viewModel.attach();
        controller.focusTable();
    }

    @Override
    public void hidden() {
        viewModel.detach();
    }
}
