package dev.signalbox.desktop.journey;

import dev.signalbox.client.desk.ComputerTime;
import dev.signalbox.client.desk.DeskFolder;
import dev.signalbox.client.desk.Moment;
import dev.signalbox.client.desk.Person;
import dev.signalbox.client.desk.Whose;
import dev.signalbox.client.device.BreakGlassLog;
import dev.signalbox.client.profile.OnCallFile;
import dev.signalbox.client.profile.Sound;
import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.stop.DeskStopJournal;
import dev.signalbox.client.stop.SelfTest;
import dev.signalbox.client.stop.StopFlow;
import dev.signalbox.client.stop.StopLane;
import dev.signalbox.client.stop.StopSigner;
import dev.signalbox.client.stop.StopTimer;
import dev.signalbox.desktop.EarlierStops;
import dev.signalbox.desktop.action.ActionRegistry;
import dev.signalbox.desktop.draft.Desk;
import dev.signalbox.desktop.draft.DeskDrafting;
import dev.signalbox.desktop.draft.DraftsScreen;
import dev.signalbox.desktop.draft.DraftsViewModel;
import dev.signalbox.desktop.fx.FakeComputer;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.FxTaskRunner;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.rollout.RolloutScreen;
import dev.signalbox.desktop.shell.DeskSigns;
import dev.signalbox.desktop.shell.Layers;
import dev.signalbox.desktop.shell.Overlay;
import dev.signalbox.desktop.shell.Shell;
import dev.signalbox.desktop.shell.ShellViewModel;
import dev.signalbox.desktop.stop.Occasion;
import dev.signalbox.desktop.stop.StopPorts;
import dev.signalbox.desktop.stop.StopSheet;
import dev.signalbox.desktop.stop.StopTones;
import dev.signalbox.desktop.stop.StopWays;
import dev.signalbox.desktop.theme.Zoom;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.store.Subscription;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.ManualTimer;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

/// A release manager at a whole console: its frame, a rollout, drafts and the stop, by keyboard and mouse. Only the
/// time of stops is the test's own; threads, files and, where the store is remote, sockets are real.
final class Traveller implements AutoCloseable {
    private static final Route LINKS = new Route.RolloutDetail(Fixtures.IN_PRODUCTION);

    final TestClock clock = new TestClock();
    final ManualTimer timer = new ManualTimer(clock);
    final Distance store;
    FxRig rig;
    private final Path root;
    private final StopTimer alarms = (delay, task) -> timer.after(delay, task)::run;
    private final ManualTicker ticker = new ManualTicker();
    private FxTaskRunner tasks;
    private ExecutorService threads;
    private ExecutorService recorder;
    private Session session;
    private DeskFolder folder;
    private Desk desk;
    private DeskStopJournal journal;
    private StopFlow flow;
    private Subscription takingUp;
    private Shell shell;
    private StopSheet sheet;

    Traveller(Distance.Place place, Path root) {
        store = Distance.of(place, root.resolve("store.db"), clock);
        Fixtures.apply(store.inside(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.BETA));
        this.root = root;
        open();
        await("the store is heard", this::isLive);
    }

    /// Closes the console and starts it anew.
    void leaveAndComeBack() {
        closeConsole();
        open();
    }

    private void open() {
        tasks = new FxTaskRunner();
        threads = Executors.newVirtualThreadPerTaskExecutor();
        recorder = Executors.newSingleThreadExecutor();
        session = Session.open(store.handle(Actors.RINA), clock);
        folder = DeskFolder.open(root, "the store", clock);
        if (!(Desk.open(
                        folder,
                        new Person(Fixtures.TENANT, Actors.RINA.id()),
                        Whose.Company.PERHAPS_OTHERS,
                        session,
                        clock)
                instanceof Desk.Access.Open(Desk opened))) {
            throw new AssertionError("The desk does not open.");
        }
        desk = opened;
        journal = new DeskStopJournal(root, "the store", clock);
        flow = flow();
        rig = FxRig.open(this::window);
        FxRig.onFx(() -> {
            shell.listenTo(rig.scene());
            shell.open(LINKS);
            sheet.warm();
            return true;
        });
        takingUp = EarlierStops.takeUp(session, flow, tasks);
    }

    /// What the store knows.
    State state() {
        return store.inside(Actors.TARA).state();
    }

    Rollout rollout() {
        return state().rollouts().get(Fixtures.IN_PRODUCTION).orElseThrow();
    }

    List<EmergencyStop> stops() {
        return state().stops().live();
    }

    /// Somebody else does `command`, beside the store.
    void others(Command command) {
        Fixtures.apply(store.inside(Actors.TARA), List.of(command));
    }

    void cut() {
        store.cut();
        await("the cut is noticed", () -> session.view().link() instanceof Link.Offline);
    }

    void heal() {
        store.heal();
        await("the store is heard again", this::isLive);
    }

    /// Ctrl+F12, a moment's thought, Enter.
    void stop() {
        rig.press(KeyCode.CONTROL, KeyCode.F12);
        await("the sheet is open", () -> rig.sees("stop-now"));
        pass(Duration.ofMillis(400));
        rig.press(KeyCode.ENTER);
        await("it is written down", () -> journal.unsettled().size() == 1);
    }

    void pass(Duration length) {
        timer.pass(length);
        tick();
    }

    void await(String what, BooleanSupplier condition) {
        Eventually.await(what, () -> {
            tick();
            return condition.getAsBoolean();
        });
    }

    <N extends Node> N find(String id) {
        return rig.find(id);
    }

    private void tick() {
        FxRig.onFx(() -> {
            ticker.tick();
            return true;
        });
    }

    private boolean isLive() {
        return session.view().link() instanceof Link.Live
                && session.view().state().isPresent();
    }

    private StopFlow flow() {
        return new StopFlow(new StopFlow.Ports(
                journal,
                recorder,
                new StopLane("the store", store.handle(Actors.RINA), threads, alarms, clock, new Random(2)),
                store.evidence(Actors.RINA),
                threads,
                alarms,
                this::now,
                UUID::randomUUID));
    }

    private SelfTest selfTest() {
        return new SelfTest(new SelfTest.Ports(
                journal, recorder, store.handle(Actors.RINA), threads, alarms, this::now, UUID::randomUUID));
    }

    private Moment now() {
        return new Moment(clock.instant(), "boot", Duration.between(TestClock.START, clock.instant()));
    }

    private Parent window() {
        CompletableFuture<Desk.Access> access = CompletableFuture.completedFuture(new Desk.Access.Open(desk));
        sheet = new StopSheet(
                new StopPorts(
                        new Occasion.Real(),
                        flow,
                        alarms,
                        selfTest(),
                        this::now,
                        session,
                        new StopWays(
                                store.elsewhere(),
                                new StopSigner.Unable("It is not signed here."),
                                new OnCallFile(Path.of("on-call"), "the store", Optional.empty()),
                                new BreakGlassLog()),
                        new FakeComputer(),
                        new StopTones(tone -> {}, new SimpleObjectProperty<>(Sound.ON)),
                        tasks,
                        ticker,
                        clock,
                        ZoneOffset.UTC),
                () -> shell.whereabouts());
        DraftsViewModel drafts = new DraftsViewModel(access, journal, new ComputerTime(clock), session, tasks, ticker);
        shell = new Shell(
                new ShellViewModel(session, tasks, ticker, clock, ZoneOffset.UTC),
                List.of(
                        new RolloutScreen(
                                session,
                                new DeskDrafting(access, tasks),
                                route -> {},
                                tasks,
                                ticker,
                                clock,
                                ZoneOffset.UTC),
                        new DraftsScreen(drafts)),
                new ActionRegistry(),
                new Layers(new NoPalette(), new NoPalette()),
                sheet,
                new DeskSigns(drafts.waiting(), drafts.damaged()),
                new Zoom());
        return shell.root();
    }

    @Override
    public void close() {
        closeConsole();
        store.close();
    }

    private void closeConsole() {
        takingUp.close();
        FxRig.onFx(() -> {
            sheet.close();
            shell.close();
            return true;
        });
        rig.close();
        session.close();
        tasks.close();
        threads.shutdownNow();
        recorder.close();
        journal.close();
        desk.close();
        folder.close();
    }

    private static final class NoPalette implements Overlay {
        @Override
        public Parent root() {
            return new StackPane();
        }

        @Override
        public void shown(Runnable close) {}
    }
}
