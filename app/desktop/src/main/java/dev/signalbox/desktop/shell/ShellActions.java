package dev.signalbox.desktop.shell;

import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.navigation.StopLauncher;
import java.util.List;
import java.util.Optional;

/// What can be done from everywhere.
final class ShellActions {
    static final String STOP = "incident.stop";
    static final String STOP_ENVIRONMENT = "incident.stop-environment";
    static final String PALETTE = "view.palette";
    static final String HELP = "help.show";
    static final String NEW_ROLLOUT = "rollout.new";
    static final String DRAFTS = "view.drafts";
    static final String CONNECTIONS = "view.connections";

    private ShellActions() {}

    static List<Action> of(Shell shell, ShellViewModel viewModel, StopLauncher stop) {
        return List.of(
                Action.always(
                        STOP,
                        "Stop what I am looking at",
                        "Shortcut+F12",
                        "Opens the emergency stop; Enter, or the same key again, stops.",
                        Section.INCIDENT,
                        () -> press(stop, StopLauncher.Reach.HERE)),
                Action.always(
                        STOP_ENVIRONMENT,
                        "Stop the whole environment",
                        "Shortcut+Shift+F12",
                        "Opens the emergency stop for everything in this environment.",
                        Section.INCIDENT,
                        () -> press(stop, StopLauncher.Reach.ENVIRONMENT)),
                Action.always(
                                PALETTE,
                                "Search or command",
                                "Shortcut+K",
                                "Finds a flag or an action by name.",
                                Section.VIEW,
                                shell::openPalette)
                        .or("Shortcut+Shift+P"),
                Action.always(
                                HELP,
                                "Help and keys",
                                "F1",
                                "Shows what can be done here, by which key, and why something cannot be done now.",
                                Section.HELP,
                                shell::openHelp)
                        .or("Shift+SLASH"),
                Action.always(
                        NEW_ROLLOUT,
                        "New rollout draft",
                        "Shortcut+N",
                        "Opens the plan of the flag you look at where nothing is laid out yet; without a flag, the flags.",
                        Section.ROLLOUT,
                        shell::newRollout),
                go(shell, "board", "Board", "Shortcut+1", new Route.Board()),
                go(shell, "flags", "Flags", "Shortcut+2", new Route.Flags()),
                go(shell, "pipeline", "Pipeline", "Shortcut+3", new Route.Pipeline()),
                go(shell, "calendar", "Calendar", "Shortcut+Shift+M", new Route.Calendar()),
                go(shell, "incident", "Incident", "Shortcut+5", new Route.Incident())
                        .or("Shortcut+Alt+I"),
                go(shell, "routing", "Routing", "Shortcut+Shift+R", new Route.Routing()),
                go(shell, "policies", "Policies", "Shortcut+Shift+Y", new Route.Policies()),
                go(shell, "drafts", "Drafts", "Shortcut+7", new Route.Drafts()),
                go(shell, "audit", "Audit", "Shortcut+8", new Route.Audit(Optional.empty())),
                go(shell, "connections", "Connections", "Shortcut+O", new Route.Connections()),
                go(shell, "sources", "Metric sources", "Shortcut+Shift+S", new Route.Sources()),
                go(shell, "settings", "Settings", "Shortcut+COMMA", new Route.Settings())
                        .or("Shortcut+9"),
                Action.always(
                        "view.back", "Back", "Alt+LEFT", "Goes where you were before.", Section.VIEW, shell::back),
                Action.always(
                        "view.forward",
                        "Forward",
                        "Alt+RIGHT",
                        "Goes where you were before going back.",
                        Section.VIEW,
                        shell::forward),
                Action.always(
                                "view.refresh",
                                "Refresh now",
                                "F5",
                                "Asks the store for its newest revision, and says whether this is it.",
                                Section.VIEW,
                                () -> viewModel.askNow(shell::tell))
                        .or("Shortcut+R"),
                Action.always(
                        "view.next-pane",
                        "Next pane",
                        "F6",
                        "Puts the keyboard into the header, the places or the screen in turn.",
                        Section.VIEW,
                        () -> shell.movePane(1)),
                Action.always(
                        "view.previous-pane",
                        "Previous pane",
                        "Shift+F6",
                        "The same the other way round.",
                        Section.VIEW,
                        () -> shell.movePane(-1)),
                Action.always(
                        "view.next-environment",
                        "Next environment",
                        "Shortcut+Shift+E",
                        "Puts this window into the next environment.",
                        Section.VIEW,
                        viewModel::enterNext));
    }

    private static Action go(Shell shell, String id, String place, String key, Route route) {
        return Action.always(
                "view." + id,
                place,
                key,
                "Shows " + place.toLowerCase(java.util.Locale.ROOT) + ".",
                Section.VIEW,
                () -> shell.open(route));
    }

    private static void press(StopLauncher stop, StopLauncher.Reach reach) {
        stop.pressed(reach);
        stop.released();
    }
}
