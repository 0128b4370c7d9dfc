package dev.signalbox.desktop.flags;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.navigation.MarkupScreen;
import dev.signalbox.desktop.navigation.Navigator;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.domain.flag.FlagKey;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Every flag with its app, its owner and how it stands everywhere.
public final class FlagsScreen extends MarkupScreen {
    private final FlagsViewModel viewModel;
    private final FlagsController controller;

    /// @param zone for times of day
    public FlagsScreen(
            Session session, Navigator navigator, TaskRunner tasks, Ticker ticker, InstantSource clock, ZoneId zone) {
        FlagsViewModel flags = new FlagsViewModel(session, tasks, ticker, clock, zone);
        FlagsController made = new FlagsController(flags, navigator);
        super("Flags", made, Route.Flags.class);
        this.viewModel = flags;
        this.controller = made;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.always(
                        "flags.open",
                        "Open flag",
                        "ENTER",
                        "Shows the chosen flag and its rollouts.",
                        Section.ROLLOUT,
                        controller::openChosen),
                Action.always(
                        "flags.new",
                        "New flag",
                        "N",
                        "Begins a flag; it is a draft until you send it.",
                        Section.ROLLOUT,
                        controller::makeNew),
                Action.always(
                                "flags.filter",
                                "Filter flags",
                                "SLASH",
                                "Narrows the flags down to those that hold every word.",
                                Section.VIEW,
                                controller::focusFilter)
                        .or("Shortcut+F"),
                Action.always(
                        "flags.sort",
                        "Sort by the next column",
                        "S",
                        "By name, app, owner, worst first, or latest change.",
                        Section.VIEW,
                        controller::sortByNext),
                Action.always(
                        "flags.mark-all",
                        "Mark every flag",
                        "Shortcut+A",
                        "Marks every flag that the filter leaves; Shift and the arrows mark some.",
                        Section.EDIT,
                        controller::markAll),
                Action.always(
                        "flags.copy",
                        "Copy these flags",
                        "Shortcut+C",
                        "Copies them as text, one a line, with how each stands.",
                        Section.EDIT,
                        controller::copy));
    }

    @Override
    public void shown(Route route) {
        viewModel.attach();
        controller.focusTable();
    }

    @Override
    public Optional<FlagKey> flag() {
        return controller.chosen();
    }

    @Override
    public void hidden() {
        viewModel.detach();
    }
}
