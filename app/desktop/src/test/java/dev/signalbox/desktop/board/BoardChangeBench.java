package dev.signalbox.desktop.board;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.FxTaskRunner;
import dev.signalbox.desktop.fx.FxTicker;
import dev.signalbox.desktop.fx.FxmlView;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.store.Engine;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.beans.property.SimpleObjectProperty;

/// Measures the time between two frames of the board while the store changes many times a second, and beside it while
/// nothing does. Figures and method are in `server-stub/bench/README.md`.
final class BoardChangeBench {
    private static final int FRAMES = 900;
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 3;

    private BoardChangeBench() {}

    /// @param arguments how many rollouts, and how many changes a second
    public static void main(String[] arguments) throws IOException {
        int rollouts = Integer.parseInt(arguments[0]);
        int changes = Integer.parseInt(arguments[1]);
        Engine engine =
                Engine.open(Files.createTempDirectory("board-bench").resolve("store.db"), InstantSource.system());
        engine.createTenant(Fixtures.TENANT, "Bench");
        RolloutStore tara = engine.store(Fixtures.TENANT, Actors.TARA);
        BoardBench.fill(tara, rollouts + 1);
        FxTaskRunner tasks = new FxTaskRunner();
        Session session = Session.open(engine.store(Fixtures.TENANT, Actors.RINA), InstantSource.system());
        Eventually.await(
                "the session has the state", () -> session.view().state().isPresent());
        FxRig.start();
        BoardViewModel board = FxRig.onFx(() -> new BoardViewModel(
                session,
                new SimpleObjectProperty<>(List.of()),
                tasks,
                new FxTicker(),
                InstantSource.system(),
                ZoneOffset.UTC));
        FxRig rig = FxRig.open(() -> FxmlView.load(new BoardController(board, BoardBench.unkept(tasks), route -> {})));
        FxRig.onFx(() -> {
            board.attach();
            return true;
        });
        Eventually.await(
                "the board is drawn", () -> FxRig.onFx(() -> board.rows().size()) >= rollouts);
        frames(WARM_UP);
        for (int round = 1; round <= ROUNDS; round++) {
            report("nothing changes", frames(FRAMES));
            AtomicLong drawn = new AtomicLong();
            javafx.util.Subscription counting =
                    FxRig.onFx(() -> board.snapshot().subscribe(shown -> drawn.incrementAndGet()));
            AtomicLong made = new AtomicLong();
            ScheduledExecutorService busy = change(tara, changes, made);
            long began = System.nanoTime();
            long[] between = frames(FRAMES);
            double seconds = (System.nanoTime() - began) / 1e9;
            busy.shutdownNow();
            counting.unsubscribe();
            report(
                    String.format(
                            Locale.ROOT,
                            "%.0f changes/s, %.0f drawings/s",
                            made.get() / seconds,
                            drawn.get() / seconds),
                    between);
        }
        rig.close();
        System.exit(0);
    }

    /// Pauses one rollout after the other and resumes them in the next round.
    private static ScheduledExecutorService change(RolloutStore store, int perSecond, AtomicLong made) {
        List<FlagAddress> all = store.state()
                .rollouts()
                .values()
                .map(rollout -> rollout.address())
                .sorted()
                .toList();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        timer.scheduleAtFixedRate(
                () -> {
                    FlagAddress address = all.get((int) (made.getAndIncrement() % all.size()));
                    boolean paused =
                            store.state().rollouts().get(address).orElseThrow().phase() instanceof RolloutPhase.Paused;
                    store.submit(Fixtures.submission(
                            "", paused ? new Command.ResumeRollout(address) : new Command.PauseRollout(address)));
                },
                0,
                1_000_000 / perSecond,
                TimeUnit.MICROSECONDS);
        return timer;
    }

    private static long[] frames(int wanted) {
        CompletableFuture<long[]> done = new CompletableFuture<>();
        FxRig.onFx(() -> {
            new AnimationTimer() {
                private final long[] between = new long[wanted];
                private long before = System.nanoTime();
                private int frame;

                @Override
                public void handle(long now) {
                    long from = System.nanoTime();
                    between[frame] = from - before;
                    before = from;
                    if (++frame == wanted) {
                        stop();
                        done.complete(between);
                    }
                }
            }.start();
            return true;
        });
        return done.join();
    }

    private static void report(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%s: between frames p50 %.1f ms, p99 %.1f, max %.1f (n = %d)%n",
                what,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6,
                nanos.length);
    }
}
