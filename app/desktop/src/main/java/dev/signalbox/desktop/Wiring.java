package dev.signalbox.desktop;

import dev.signalbox.client.backout.RunSettingsFile;
import dev.signalbox.client.desk.ComputerTime;
import dev.signalbox.client.profile.ProfileFile;
import dev.signalbox.client.profile.TokenStore;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.stop.DeskStopJournal;
import dev.signalbox.client.stop.SelfTest;
import dev.signalbox.client.stop.StopFlow;
import dev.signalbox.client.stop.StopJournal;
import dev.signalbox.client.stop.StopLane;
import dev.signalbox.client.stop.StopSigner;
import dev.signalbox.client.stop.StopThreads;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.ActionRegistry;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.audit.AuditScreen;
import dev.signalbox.desktop.board.BoardScreen;
import dev.signalbox.desktop.calendar.CalendarScreen;
import dev.signalbox.desktop.connection.ConnectionScreen;
import dev.signalbox.desktop.device.DevicesModel;
import dev.signalbox.desktop.draft.DeskDrafting;
import dev.signalbox.desktop.draft.DeskWorkbench;
import dev.signalbox.desktop.draft.DraftsScreen;
import dev.signalbox.desktop.draft.DraftsViewModel;
import dev.signalbox.desktop.flag.FlagPageScreen;
import dev.signalbox.desktop.flags.FlagsScreen;
import dev.signalbox.desktop.fx.ComputerSpeaker;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.ThisComputer;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.help.Help;
import dev.signalbox.desktop.incident.IncidentScreen;
import dev.signalbox.desktop.navigation.Drafting;
import dev.signalbox.desktop.navigation.Navigator;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.navigation.Screen;
import dev.signalbox.desktop.navigation.StopContext;
import dev.signalbox.desktop.navigation.Workbench;
import dev.signalbox.desktop.notification.Notifications;
import dev.signalbox.desktop.notification.UndeliveredStops;
import dev.signalbox.desktop.palette.Palette;
import dev.signalbox.desktop.pipeline.PipelineScreen;
import dev.signalbox.desktop.plan.PlanScreen;
import dev.signalbox.desktop.policy.PoliciesScreen;
import dev.signalbox.desktop.rollout.RolloutScreen;
import dev.signalbox.desktop.routing.RoutingScreen;
import dev.signalbox.desktop.sample.SampleActions;
import dev.signalbox.desktop.settings.Settings;
import dev.signalbox.desktop.settings.SettingsScreen;
import dev.signalbox.desktop.shell.DeskSigns;
import dev.signalbox.desktop.shell.Layers;
import dev.signalbox.desktop.shell.Shell;
import dev.signalbox.desktop.shell.ShellViewModel;
import dev.signalbox.desktop.source.SourcesScreen;
import dev.signalbox.desktop.stop.Occasion;
import dev.signalbox.desktop.stop.StopPorts;
import dev.signalbox.desktop.stop.StopSheet;
import dev.signalbox.desktop.stop.StopTones;
import dev.signalbox.desktop.theme.Theme;
import dev.signalbox.desktop.welcome.WelcomeScreen;
import dev.signalbox.desktop.why.WhyScreen;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Puts a window's parts together: the only place that knows all of them. Confined to the JavaFX thread.
///
/// @param theme of the window
/// @param settings of the person, for every store
/// @param tokens outlive a change of store
/// @param notifications of the computer
/// @param window that the parts are for
record Wiring(
        TaskRunner tasks,
        Ticker ticker,
        InstantSource clock,
        ZoneId zone,
        Theme theme,
        Settings settings,
        TokenStore tokens,
        Notifications notifications,
        ConsoleWindow window) {
    /// The content of a window over `backend`.
    Workspace workspace(Backend backend) {
        StopThreads threads = new StopThreads();
        threads.journal().execute(backend.go()::join);
        DeskStopJournal journal = new DeskStopJournal(window.data(), backend.name(), clock);
        StopFlow flow = flow(backend, threads, journal);
        StopPorts ports = stopPorts(backend, threads, journal, flow);
        StopSeats seats = new StopSeats();
        StopSheet stop = new StopSheet(ports, seats::whereabouts);
        Practice practice =
                new Practice(ports, stop, seats::whereabouts, window.data().resolve("drill"));
        AtomicReference<Optional<DetachedWindows>> beside = new AtomicReference<>(Optional.empty());
        AtomicReference<Optional<Lock>> lock = new AtomicReference<>(Optional.empty());
        WindowActs acts = new WindowActs(
                route -> beside.get().ifPresent(windows -> windows.open(route)),
                () -> lock.get().ifPresent(Lock::lock));
        Frame first = frame(backend, journal, seats, stop, acts);
        DetachedWindows detached = new DetachedWindows(settings, () -> {
            Frame made = frame(backend, journal, seats, stop, acts);
            return new DetachedWindows.Content(made.shell(), () -> seats.leave(made.seat(), first.seat()));
        });
        beside.set(Optional.of(detached));
        AtomicReference<Optional<WindowContent>> content = new AtomicReference<>(Optional.empty());
        lock.set(Optional.of(new Lock(
                first.actions(),
                settings.zoom(),
                first.shell()::facts,
                () -> Stream.concat(content.get().stream(), detached.contents().stream())
                        .toList())));
        return new Workspace(
                backend,
                first.shell(),
                first.actions(),
                stop,
                practice,
                flow,
                journal,
                threads,
                new UndeliveredStops(flow, notifications, threads.lane()),
                EarlierStops.takeUp(backend.session(), flow, tasks),
                detached,
                content,
                new AtomicReference<>(() -> {}));
    }

    /// A window's frame and screens, with its way to the stop.
    private record Frame(Shell shell, ActionRegistry actions, StopSeats.Seat seat) {}

    /// What is done to windows from within one.
    ///
    /// @param detach opens another window at a route
    /// @param lock hides what all of them show
    private record WindowActs(Consumer<Route> detach, Runnable lock) {}

    private Frame frame(Backend backend, DeskStopJournal journal, StopSeats seats, StopSheet stop, WindowActs acts) {
        AtomicReference<Optional<Shell>> shell = new AtomicReference<>(Optional.empty());
        Navigator navigator = route -> shell.get().ifPresent(found -> found.open(route));
        Consumer<String> tell = words -> shell.get().ifPresent(found -> found.tell(words));
        Session session = backend.session();
        StopSeats.Seat seat = seats.add(
                stop,
                () -> shell.get()
                        .map(Shell::whereabouts)
                        .orElseGet(() -> new StopContext(Optional.empty(), Optional.empty())));
        DraftsViewModel drafts =
                new DraftsViewModel(backend.desk(), journal, new ComputerTime(clock), session, tasks, ticker);
        ActionRegistry actions = new ActionRegistry(settings.keys());
        actions.register(List.of(
                themeAction(),
                detachAction(() -> shell.get().flatMap(Shell::route).ifPresent(acts.detach())),
                lockAction(acts.lock())));
        if (backend.source() instanceof Source.SampleData) {
            actions.register(new SampleActions(backend::sample, tasks, tell).actions());
        }
        Shell made = new Shell(
                new ShellViewModel(session, tasks, ticker, clock, zone),
                screens(backend, navigator, drafts, actions),
                actions,
                new Layers(
                        Overlays.of(new Palette(actions, session, navigator)),
                        Overlays.of(new Help(
                                actions, () -> shell.get().map(Shell::here).orElse("")))),
                seat,
                new DeskSigns(drafts.waiting(), drafts.damaged()),
                settings.zoom());
        shell.set(Optional.of(made));
        return new Frame(made, actions, seat);
    }

    private StopPorts stopPorts(Backend backend, StopThreads threads, StopJournal journal, StopFlow flow) {
        return new StopPorts(
                new Occasion.Real(),
                flow,
                threads,
                selfTest(backend, threads, journal),
                new ComputerTime(clock),
                backend.session(),
                backend.ways(),
                new ThisComputer(window::stage),
                new StopTones(new ComputerSpeaker(), settings.sound()),
                tasks,
                ticker,
                clock,
                zone);
    }

    private SelfTest selfTest(Backend backend, StopThreads threads, StopJournal journal) {
        return new SelfTest(new SelfTest.Ports(
                journal,
                threads.journal(),
                backend.stopLane(),
                threads.lane(),
                threads,
                new ComputerTime(clock),
                UUID::randomUUID));
    }

    private StopFlow flow(Backend backend, StopThreads threads, StopJournal journal) {
        StopLane lane = new StopLane(backend.name(), backend.stopLane(), threads.lane(), threads, clock, new Random());
        return new StopFlow(new StopFlow.Ports(
                journal,
                threads.journal(),
                lane,
                backend.evidence(),
                threads.lane(),
                threads,
                new ComputerTime(clock),
                UUID::randomUUID));
    }

    /// Only a server asks who somebody is.
    private static Optional<Path> keyFile(Backend backend) {
        return switch (backend.ways().signer()) {
            case StopSigner.ByKey(Path file, var server) -> Optional.of(file);
            case StopSigner.Unable unable -> Optional.empty();
        };
    }

    private List<Screen> screens(Backend backend, Navigator navigator, DraftsViewModel drafts, ActionRegistry actions) {
        Session session = backend.session();
        Drafting drafting = new DeskDrafting(backend.desk(), tasks);
        Workbench workbench = new DeskWorkbench(backend.desk(), tasks);
        return List.of(
                new BoardScreen(session, drafts.undelivered(), settings, navigator, tasks, ticker, clock, zone),
                new FlagsScreen(session, navigator, tasks, ticker, clock, zone),
                new FlagPageScreen(session, workbench, navigator, tasks, ticker, clock, zone),
                new PipelineScreen(session, navigator, tasks, ticker, clock, zone),
                new WhyScreen(session, tasks, ticker, clock),
                new PlanScreen(session, workbench, navigator, tasks, ticker, clock),
                new RolloutScreen(session, drafting, navigator, tasks, ticker, clock, zone),
                new CalendarScreen(session, workbench, navigator, tasks, ticker, clock, zone),
                new IncidentScreen(
                        session,
                        drafting,
                        tasks,
                        ticker,
                        clock,
                        zone,
                        UUID::randomUUID,
                        new RunSettingsFile(window.data().resolve(RunSettingsFile.NAME)),
                        backend.name()),
                new RoutingScreen(session, tasks, ticker, clock),
                new DraftsScreen(drafts),
                new AuditScreen(session, tasks, zone),
                connections(session, backend.name(), keyFile(backend)),
                new SourcesScreen(session, workbench, tasks, ticker, clock),
                new PoliciesScreen(session, workbench, tasks, ticker, clock),
                new SettingsScreen(settings, actions),
                new WelcomeScreen(
                        () -> window.open(new Source.SampleData()), () -> navigator.open(new Route.Connections())));
    }

    /// The connections for a window without a store.
    ///
    /// @param nowhere leads to no store
    ConnectionScreen connections(Session nowhere) {
        return connections(nowhere, "", Optional.empty());
    }

    private ConnectionScreen connections(Session session, String current, Optional<Path> keyFile) {
        return new ConnectionScreen(
                new WindowConnector(window, current, tokens, clock),
                new ProfileFile(window.data().resolve("connections.json")),
                tokens,
                tasks,
                clock,
                new DevicesModel(session, keyFile, tasks, UUID::randomUUID));
    }

    private static Action detachAction(Runnable detach) {
        return Action.always(
                "view.detach",
                "Detach this view into its own window",
                "Shortcut+Shift+D",
                "Opens what you look at in a second window over the same session; STOP works in it too.",
                Section.VIEW,
                detach);
    }

    private static Action lockAction(Runnable lock) {
        return Action.always(
                Lock.ACTION,
                "Lock the console",
                "Shortcut+L",
                "Hides what every window shows until the same key is pressed again; STOP does not work meanwhile.",
                Section.CONSOLE,
                lock);
    }

    private Action themeAction() {
        return Action.always(
                "view.theme",
                "Light or dark",
                "Shortcut+Shift+L",
                "Changes between the light and the dark theme.",
                Section.VIEW,
                () -> settings.theme().set(theme.other()));
    }
}
