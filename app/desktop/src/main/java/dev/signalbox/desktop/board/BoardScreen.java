package dev.signalbox.desktop.board;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.navigation.MarkupScreen;
import dev.signalbox.desktop.navigation.Navigator;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.navigation.Undelivered;
import dev.signalbox.desktop.settings.Settings;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// Every flag in every environment, worst first (console.md screen 1).
public final class BoardScreen extends MarkupScreen {
    private final BoardViewModel viewModel;
    private final BoardController controller;

    /// @param undelivered what of the person's own the store has not taken
    /// @param settings keep the filters that the person names
    /// @param zone for times of day
    public BoardScreen(
            Session session,
            ObservableValue<List<Undelivered>> undelivered,
            Settings settings,
            Navigator navigator,
            TaskRunner tasks,
            Ticker ticker,
            InstantSource clock,
            ZoneId zone) {
        BoardViewModel board = new BoardViewModel(session, undelivered, tasks, ticker, clock, zone);
        BoardController made = new BoardController(board, new SavedFilters(settings), navigator);
        super("Board", made, Route.Board.class);
        this.viewModel = board;
        this.controller = made;
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
                        "board.ramp",
                        "Ramp",
                        "R",
                        "Opens the chosen rollout at the step to its next stage; nothing is done before you say so there.",
                        Section.ROLLOUT,
                        () -> controller.open(Route.Aim.NEXT_STEP)),
                Action.always(
                        "board.roll-back",
                        "Roll back",
                        "B",
                        "Opens the chosen rollout at turning it off; nothing is done before you say so there.",
                        Section.ROLLOUT,
                        () -> controller.open(Route.Aim.ROLL_BACK)),
                Action.always(
                                "board.filter",
                                "Filter",
                                "SLASH",
                                "Narrows the flags down to those that hold every word.",
                                Section.VIEW,
                                controller::focusFilter)
                        .or("Shortcut+F"),
                Action.always(
                        "board.saved-filters",
                        "Saved filters",
                        "F",
                        "Goes to the filters that you named; Enter takes one up, Delete deletes it.",
                        Section.VIEW,
                        controller::focusSavedFilters),
                Action.always(
                                "board.keep-filter",
                                "Keep this filter",
                                "Shift+F",
                                "Gives what is typed into the filter a name, by which you come back to it.",
                                Section.VIEW,
                                controller::keepFilter)
                        .or("Shortcut+S"),
                Action.always(
                        "board.next-problem",
                        "Next problem",
                        "N",
                        "Chooses the next flag that somebody has to look at.",
                        Section.VIEW,
                        () -> controller.toProblem(1)),
                Action.always(
                        "board.previous-problem",
                        "Previous problem",
                        "Shift+N",
                        "The same the other way round.",
                        Section.VIEW,
                        () -> controller.toProblem(-1)),
                Action.always(
                        "board.mark-all",
                        "Mark all flags",
                        "Shortcut+A",
                        "Marks every flag that the filter leaves; Shift and the arrows mark some.",
                        Section.EDIT,
                        controller::markAll),
                Action.always(
                        "board.copy",
                        "Copy marked flags",
                        "Shortcut+C",
                        "Copies them as text, one a line, with where each stands.",
                        Section.EDIT,
                        controller::copy));
    }

    @Override
    public Optional<FlagKey> flag() {
        return controller.chosen().map(FlagAddress::flag);
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
