package dev.signalbox.desktop;

import dev.signalbox.client.device.BreakGlassLog;
import dev.signalbox.client.profile.OnCallFile;
import dev.signalbox.client.stop.DeskStopJournal;
import dev.signalbox.client.stop.DrillScore;
import dev.signalbox.client.stop.SelfTest;
import dev.signalbox.client.stop.StopElsewhere;
import dev.signalbox.client.stop.StopFlow;
import dev.signalbox.client.stop.StopLane;
import dev.signalbox.client.stop.StopProgress;
import dev.signalbox.client.stop.StopSigner;
import dev.signalbox.client.stop.StopThreads;
import dev.signalbox.desktop.drill.DrillStore;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.navigation.StopContext;
import dev.signalbox.desktop.navigation.StopLauncher;
import dev.signalbox.desktop.stop.Occasion;
import dev.signalbox.desktop.stop.StopPorts;
import dev.signalbox.desktop.stop.StopSheet;
import dev.signalbox.desktop.stop.StopWays;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.State;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Practises the stop: the same sheet over a drill's store (console.md section 5, step 13). The stop's own keys always
/// mean the real one: pressing them ends the drill. Confined to the JavaFX thread.
final class Practice implements AutoCloseable {
    private static final String STORE = "the drill's store";
    private static final TenantId NOBODY = new TenantId("unknown");

    private final StopPorts live;
    private final StopSheet sheet;
    private final Supplier<StopContext> whereabouts;
    private final Path folder;
    private final TaskRunner tasks;
    private Optional<Drill> running = Optional.empty();
    private Stage stage = Stage.NONE;

    private enum Stage {
        NONE,
        PREPARING,
        RUNNING,
        CLOSED
    }

    private record Drill(
            DrillStore store, StopThreads threads, DeskStopJournal journal, StopFlow flow, StopSheet sheet) {}

    /// @param live what the real stop reaches out with
    /// @param sheet the real one
    /// @param whereabouts what a stop would be about
    /// @param folder of the drill's own store and journal
    Practice(StopPorts live, StopSheet sheet, Supplier<StopContext> whereabouts, Path folder) {
        this.live = live;
        this.sheet = sheet;
        this.whereabouts = whereabouts;
        this.folder = folder;
        this.tasks = live.tasks();
        sheet.offerPractice(this::begin);
        live.flow().onChange(() -> tasks.screen().execute(this::giveWay));
    }

    /// Opens the sheet over a new drill's store; nothing while a drill or a real stop is open.
    ///
    /// @param tell says one sentence to the person
    void begin(Consumer<String> tell) {
        if (stage != Stage.NONE) {
            return;
        }
        if (isRealOpen()) {
            tell.accept("A real stop is open. Close it before you practise.");
            return;
        }
        stage = Stage.PREPARING;
        State names = live.session().view().state().orElseGet(() -> State.empty(NOBODY));
        tasks.run(() -> DrillStore.open(folder, names, ComputerAccount.name(), live.clock()), this::show, failed -> {
            stage = stage == Stage.CLOSED ? Stage.CLOSED : Stage.NONE;
            tell.accept("The drill could not be prepared. "
                    + Objects.requireNonNullElse(failed.getMessage(), "Look at the folder " + folder + "."));
        });
    }

    @Override
    public void close() {
        end();
        stage = Stage.CLOSED;
    }

    private void show(DrillStore store) {
        if (stage == Stage.CLOSED || isRealOpen()) {
            stage = stage == Stage.CLOSED ? Stage.CLOSED : Stage.NONE;
            closed(store);
            return;
        }
        Drill drill = drill(store);
        running = Optional.of(drill);
        stage = Stage.RUNNING;
        sheet.layUnder(drill.sheet());
        drill.sheet().pressed(StopLauncher.Reach.HERE);
        drill.sheet().released();
        drill.flow().onChange(() -> tasks.screen().execute(this::endWhenLeft));
    }

    private Drill drill(DrillStore store) {
        StopThreads threads = new StopThreads();
        DeskStopJournal journal = new DeskStopJournal(folder, STORE, live.clock());
        StopFlow flow = new StopFlow(new StopFlow.Ports(
                journal,
                threads.journal(),
                new StopLane(STORE, store.lane(), threads.lane(), threads, live.clock(), new Random()),
                store.evidence(live.clock()),
                threads.lane(),
                threads,
                live.time(),
                UUID::randomUUID));
        SelfTest selfTest = new SelfTest(new SelfTest.Ports(
                journal, threads.journal(), store.lane(), threads.lane(), threads, live.time(), UUID::randomUUID));
        StopSheet practised = new StopSheet(
                new StopPorts(
                        new Occasion.Drill(new DrillScore()),
                        flow,
                        threads,
                        selfTest,
                        live.time(),
                        store.session(),
                        ways(store),
                        live.computer(),
                        live.tones(),
                        tasks,
                        live.ticker(),
                        live.clock(),
                        live.zone()),
                () -> here(store));
        return new Drill(store, threads, journal, flow, practised);
    }

    private StopWays ways(DrillStore store) {
        return new StopWays(
                new StopElsewhere.StoreFile(store.file()),
                new StopSigner.Unable("A drill's stop is not signed: no server takes it."),
                new OnCallFile(folder.resolve("on-call.properties"), STORE, Optional.empty()),
                new BreakGlassLog());
    }

    /// Where the person is, as far as the drill knows the place.
    private StopContext here(DrillStore store) {
        StopContext here = whereabouts.get();
        State known = store.session().view().state().orElseGet(() -> State.empty(NOBODY));
        return new StopContext(
                here.environment().filter(known.environments()::contains),
                here.subject().filter(known.rollouts()::contains));
    }

    private boolean isRealOpen() {
        return !(live.flow().progress() instanceof StopProgress.Idle);
    }

    /// A real stop ends the drill before anything is pressed.
    private void giveWay() {
        if (isRealOpen()) {
            end();
        }
    }

    private void endWhenLeft() {
        if (running.filter(drill -> drill.flow().progress() instanceof StopProgress.Idle)
                .isPresent()) {
            end();
        }
    }

    private void end() {
        running.ifPresent(drill -> {
            running = Optional.empty();
            stage = Stage.NONE;
            sheet.takeAway(drill.sheet());
            drill.sheet().close();
            drill.threads().close();
            drill.journal().close();
            closed(drill.store());
        });
    }

    private void closed(DrillStore store) {
        tasks.run(
                () -> {
                    store.close();
                    return store;
                },
                gone -> {},
                failed -> System.getLogger(Practice.class.getName())
                        .log(System.Logger.Level.WARNING, "The drill's store did not end cleanly.", failed));
    }
}
