package dev.signalbox.desktop.stop;

import dev.signalbox.client.desk.ComputerTime;
import dev.signalbox.client.device.BreakGlassLog;
import dev.signalbox.client.profile.OnCallFile;
import dev.signalbox.client.profile.Sound;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.stop.DeskStopJournal;
import dev.signalbox.client.stop.SelfTest;
import dev.signalbox.client.stop.StopElsewhere;
import dev.signalbox.client.stop.StopFlow;
import dev.signalbox.client.stop.StopLane;
import dev.signalbox.client.stop.StopSigner;
import dev.signalbox.client.stop.StopThreads;
import dev.signalbox.desktop.fx.FakeComputer;
import dev.signalbox.desktop.fx.FxTaskRunner;
import dev.signalbox.desktop.fx.FxTicker;
import dev.signalbox.desktop.navigation.StopContext;
import dev.signalbox.desktop.navigation.StopLauncher;
import dev.signalbox.desktop.theme.Theme;
import dev.signalbox.domain.decision.Subject;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.store.Engine;
import dev.signalbox.testkit.Fixtures;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// Measures the emergency stop of an embedded store, in one process: from the key event to the
/// painted sheet at the first press after start, and from the key event that stops to the last of
/// 1,000 readers seeing off. A `main`, not a test: times are printed, never asserted.
/// `server-stub/bench/README.md` has the method and figures.
public final class StopBench {
    private static final int READERS = 1_000;
    private static final int ROUNDS = 100;
    private static final int WARM_UP = 10;
    private static final PrintStream OUT = System.out;

    private final Engine engine;
    private final RolloutStore admin;
    private final RolloutStore second;
    private final StopThreads threads = new StopThreads();
    private final Session session;
    private final RolloutStore lane;
    private final ComputerTime time = new ComputerTime(InstantSource.system());
    private final StopFlow flow;
    private final DeskStopJournal journal;
    private final AtomicLong round = new AtomicLong();
    private final AtomicInteger seen = new AtomicInteger();
    private final AtomicLong lastSeen = new AtomicLong();
    private volatile CountDownLatch all = new CountDownLatch(0);
    private volatile boolean running = true;
    private StopSheet sheet;
    private Scene scene;

    private StopBench(Path directory) {
        InstantSource clock = InstantSource.system();
        engine = Engine.open(directory.resolve("store.db"), clock);
        engine.createTenant(Fixtures.TENANT, "EasyMO");
        admin = engine.store(Fixtures.TENANT, actor("tara"));
        second = engine.store(Fixtures.TENANT, actor("rina"));
        Fixtures.apply(admin, Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        session = Session.open(engine.store(Fixtures.TENANT, actor("ivo")), clock);
        journal = new DeskStopJournal(directory, "embedded store", clock);
        lane = engine.store(Fixtures.TENANT, actor("ivo"));
        flow = new StopFlow(new StopFlow.Ports(
                journal,
                threads.journal(),
                new StopLane("embedded store", lane, threads.lane(), threads, clock, new Random()),
                StoreEvidence.embedded(lane, environment -> engine.flags(Fixtures.TENANT, environment), clock),
                threads.lane(),
                threads,
                time,
                UUID::randomUUID));
    }

    /// @param args none
    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory(Path.of("target"), "stop-bench");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        StopBench bench = new StopBench(directory);
        try {
            bench.run();
        } finally {
            bench.close();
            delete(directory);
        }
        System.exit(0);
    }

    private static Actor actor(String name) {
        return new Actor(name, name, Set.of(Role.TENANT_ADMIN));
    }

    private void run() throws Exception {
        while (session.view().state().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        onFx(() -> {
            openWindow();
            return true;
        });
        OUT.printf("first press after start -> painted sheet: %.1f ms%n", pressUntilPainted() / 1e6);
        onFx(() -> {
            key(KeyCode.ESCAPE);
            return true;
        });
        startReaders();
        List<Long> toLast = new ArrayList<>();
        List<Long> toPaint = new ArrayList<>();
        for (int index = 0; index < WARM_UP + ROUNDS; index++) {
            long painted = pressUntilPainted();
            // Past the guard against bounced keys.
            TimeUnit.MILLISECONDS.sleep(400);
            long took = stopUntilSeen();
            if (index >= WARM_UP) {
                toLast.add(took);
                toPaint.add(painted);
            }
            lift();
        }
        print("key event -> painted sheet, later presses", toPaint);
        print("key event -> last of " + READERS + " readers sees off", toLast);
    }

    private void openWindow() {
        sheet = new StopSheet(
                new StopPorts(
                        new Occasion.Real(),
                        flow,
                        threads,
                        new SelfTest(new SelfTest.Ports(
                                journal, threads.journal(), lane, threads.lane(), threads, time, UUID::randomUUID)),
                        time,
                        session,
                        new StopWays(
                                new StopElsewhere.StoreFile(Path.of("store.db")),
                                new StopSigner.Unable("It is not signed here."),
                                new OnCallFile(Path.of("on-call"), "store", Optional.empty()),
                                new BreakGlassLog()),
                        new FakeComputer(),
                        new StopTones(tone -> {}, new SimpleObjectProperty<>(Sound.ON)),
                        new FxTaskRunner(),
                        new FxTicker(),
                        InstantSource.system(),
                        ZoneOffset.UTC),
                () -> new StopContext(Optional.of(Fixtures.PRODUCTION), Optional.of(Fixtures.IN_PRODUCTION)));
        Button opener = new Button("opener");
        scene = new Scene(new StackPane(opener, sheet.sheet()), 1280, 800);
        new Theme(scene).choose(Theme.Choice.LIGHT);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        sheet.warm();
    }

    /// The chord's handler is called as the shell does; the second pulse after it comes when the first has been
    /// painted.
    private long pressUntilPainted() throws Exception {
        CompletableFuture<Long> painted = new CompletableFuture<>();
        long[] from = new long[1];
        onFx(() -> {
            from[0] = System.nanoTime();
            sheet.pressed(StopLauncher.Reach.HERE);
            sheet.released();
            twoPulses(() -> painted.complete(System.nanoTime()));
            return true;
        });
        return painted.get() - from[0];
    }

    private void twoPulses(Runnable then) {
        int[] left = {2};
        Runnable[] each = new Runnable[1];
        each[0] = () -> {
            left[0]--;
            if (left[0] == 0) {
                scene.removePostLayoutPulseListener(each[0]);
                then.run();
            } else {
                Platform.requestNextPulse();
            }
        };
        scene.addPostLayoutPulseListener(each[0]);
        Platform.requestNextPulse();
    }

    private long stopUntilSeen() throws Exception {
        seen.set(0);
        all = new CountDownLatch(READERS);
        round.incrementAndGet();
        // Every reader has seen the flag on in this round before the key goes down.
        while (seen.get() < READERS) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        long from = onFx(() -> {
            long now = System.nanoTime();
            key(KeyCode.ENTER);
            return now;
        });
        if (!all.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("A reader never saw the stop.");
        }
        return lastSeen.get() - from;
    }

    private void key(KeyCode code) {
        Node target = Optional.ofNullable(scene.getFocusOwner()).orElse(scene.getRoot());
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
    }

    /// Subjects of the first quarter: on before a stop, off after it.
    private void startReaders() {
        IntStream.iterate(0, number -> number + 1)
                .mapToObj(number -> Subject.of("user-" + number))
                .filter(this::isOn)
                .limit(READERS)
                .forEach(subject -> Thread.ofVirtual().start(() -> read(subject)));
    }

    private boolean isOn(Subject subject) {
        return engine.flags(Fixtures.TENANT, Fixtures.PRODUCTION)
                .orElseThrow()
                .evaluate(Fixtures.FLAG.value(), subject)
                .isOn();
    }

    /// Asks every millisecond, as a service that serves requests would; counts itself on once and off once a round.
    private void read(Subject subject) {
        long counted = 0;
        boolean waiting = false;
        while (running) {
            boolean on = isOn(subject);
            if (on && counted < round.get()) {
                counted = round.get();
                waiting = true;
                seen.incrementAndGet();
            } else if (!on && waiting) {
                waiting = false;
                lastSeen.accumulateAndGet(System.nanoTime(), Math::max);
                all.countDown();
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void lift() throws Exception {
        onFx(() -> {
            key(KeyCode.ESCAPE);
            return true;
        });
        Set<StopId> stops =
                admin.state().stops().live().stream().map(EmergencyStop::id).collect(Collectors.toSet());
        submit(admin, new Command.RequestResume(stops));
        submit(second, new Command.ConfirmResume(stops));
        submit(admin, new Command.MoveToStage(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        // The sheet takes a new press as a bounce for a second after the last.
        TimeUnit.MILLISECONDS.sleep(1_050);
    }

    private static void submit(RolloutStore store, Command command) {
        Receipt receipt = store.submit(Submission.of(UUID.randomUUID(), "bench", command));
        if (!(receipt instanceof Receipt.Applied)) {
            throw new IllegalStateException(command + " was answered with " + receipt);
        }
    }

    private static void print(String what, List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        OUT.printf(
                "%s, n=%d: p50 %.2f ms, p95 %.2f, p99 %.2f, max %.2f%n",
                what, sorted.size(), at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1.0));
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.ceil(share * sorted.size()) - 1)) / 1e6;
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception failed) {
                done.completeExceptionally(failed);
            }
        });
        return done.get();
    }

    private void close() {
        running = false;
        session.close();
        threads.close();
        journal.close();
        engine.close();
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file :
                    files.sorted((left, right) -> right.compareTo(left)).toList()) {
                Files.delete(file);
            }
        }
    }
}
