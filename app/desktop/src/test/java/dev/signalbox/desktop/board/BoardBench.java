package dev.signalbox.desktop.board;

import dev.signalbox.client.profile.KeptChoices;
import dev.signalbox.client.profile.Preferences;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.FxTaskRunner;
import dev.signalbox.desktop.fx.FxmlView;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.settings.Settings;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;

/// Measures the board's filter: from the keystroke to the end of the layout that shows its rows, on the real threads.
/// Figures and method are in `server-stub/bench/README.md`.
final class BoardBench {
    private static final List<String> TYPED =
            List.of("c", "ch", "che", "chec", "check", "checkout", "checkout 7", "", "p", "pa");
    private static final int ROUNDS = 30;
    private static final int WARM_UP = 5;
    private static final List<String> AREAS = List.of("checkout", "payments", "search", "inbox", "profile");

    private BoardBench() {}

    /// @param arguments how many flags
    public static void main(String[] arguments) {
        for (String count : arguments) {
            measure(Integer.parseInt(count));
        }
        System.exit(0);
    }

    private static void measure(int flags) {
        InMemoryLog log = new InMemoryLog(Fixtures.TENANT, new TestClock());
        fill(log.as(Actors.TARA), flags);
        FxTaskRunner tasks = new FxTaskRunner();
        Session session = Session.open(log.as(Actors.RINA), new TestClock());
        Eventually.await(
                "the session has the state", () -> session.view().state().isPresent());
        FxRig.start();
        BoardViewModel board = FxRig.onFx(() -> new BoardViewModel(
                session,
                new SimpleObjectProperty<>(List.of()),
                tasks,
                new ManualTicker(),
                new TestClock(),
                ZoneOffset.UTC));
        FxRig rig = FxRig.open(() -> FxmlView.load(new BoardController(board, unkept(tasks), route -> {})));
        FxRig.onFx(() -> {
            board.attach();
            return true;
        });
        Eventually.await(
                "the board is drawn", () -> FxRig.onFx(() -> board.rows().size()) == flags);
        report(flags, keystrokes(rig, board));
        rig.close();
        session.close();
        tasks.close();
    }

    /// Saved filters that nothing keeps.
    static SavedFilters unkept(TaskRunner tasks) {
        return new SavedFilters(new Settings(
                new Preferences() {
                    @Override
                    public KeptChoices kept() {
                        return new KeptChoices(Map.of(), Optional.empty());
                    }

                    @Override
                    public void keep(Map<String, String> choices) {}
                },
                tasks));
    }

    private static long[] keystrokes(FxRig rig, BoardViewModel board) {
        long[] nanos = new long[ROUNDS * TYPED.size()];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int key = 0; key < TYPED.size(); key++) {
                long taken = keystroke(rig, board, TYPED.get(key));
                if (round >= 0) {
                    nanos[round * TYPED.size() + key] = taken;
                }
            }
        }
        return nanos;
    }

    private static long keystroke(FxRig rig, BoardViewModel board, String query) {
        CompletableFuture<Long> shown = new CompletableFuture<>();
        long start = FxRig.onFx(() -> {
            ListChangeListener<BoardRow> once = new ListChangeListener<>() {
                @Override
                public void onChanged(Change<? extends BoardRow> change) {
                    board.rows().removeListener(this);
                    Runnable painted = new Runnable() {
                        @Override
                        public void run() {
                            rig.scene().removePostLayoutPulseListener(this);
                            shown.complete(System.nanoTime());
                        }
                    };
                    rig.scene().addPostLayoutPulseListener(painted);
                }
            };
            board.rows().addListener(once);
            long now = System.nanoTime();
            board.filter().set(query);
            return now;
        });
        return shown.join() - start;
    }

    private static void report(int flags, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%,d flags: keystroke to laid-out list p50 %.1f ms, p95 %.1f ms, max %.1f ms (n = %d)%n",
                flags,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 95 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6,
                nanos.length);
    }

    static void fill(RolloutStore tara, int flags) {
        Fixtures.apply(tara, Fixtures.setUp());
        for (int number = 1; number < flags; number++) {
            FlagKey key = new FlagKey(AREAS.get(number % AREAS.size()) + ".feature-" + number);
            FlagAddress address = new FlagAddress(key, Fixtures.PRODUCTION);
            Fixtures.apply(
                    tara,
                    List.of(
                            new Command.CreateFlag(new Flag(key, Fixtures.APP, "Feature " + number, "team")),
                            new Command.PlanRollout(
                                    address, Fixtures.ladder(), Fixtures.POPULATION, HealthPolicy.DEFAULT),
                            new Command.StartRollout(address)));
        }
    }
}
