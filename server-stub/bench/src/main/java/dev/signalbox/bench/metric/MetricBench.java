package dev.signalbox.bench.metric;

import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.store.Engine;
import dev.signalbox.store.monitor.Monitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/// Takes samples in as applications send them, sums them up, judges windows of a day, and weighs the file.
///
/// Arguments: a folder, and how many hours of 100 flags at a sample a second each are taken in.
public final class MetricBench {
    private static final TenantId TENANT = new TenantId("bench");
    private static final EnvironmentKey PRODUCTION = new EnvironmentKey("production");
    private static final Actor SAM = new Actor("sam", "Sam", Set.of(Role.SYSTEM_ADMIN));
    private static final int FLAGS = 100;
    private static final int ROLLOUTS = 500;
    private static final int DAY_MINUTES = 1_440;
    private static final int EDGE_MINUTES = 120;
    private static final int SECONDS = 3_600;
    private static final int FLOOR = 500;
    private static final int ROUNDS = 5;
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private Instant now = START;
    private final Engine engine;
    private final RolloutStore store;
    private final Path file;

    private MetricBench(Path folder) {
        file = folder.resolve("bench.db");
        engine = Engine.open(file, () -> now);
        engine.createTenant(TENANT, "Bench");
        store = engine.store(TENANT, SAM);
    }

    /// Prints what it measured.
    @SuppressWarnings("SystemOut")
    public static void main(String... arguments) throws IOException {
        MetricBench bench = new MetricBench(Path.of(arguments[0]));
        bench.setUp();
        bench.ingest(Integer.parseInt(arguments[1]));
        bench.fillADay();
        bench.judge();
        bench.store.close();
        bench.engine.close();
    }

    private void setUp() {
        submit(new Command.CreateEnvironment(new Environment(PRODUCTION, EnvironmentKind.PRODUCTION, "Production")));
        submit(new Command.CreateApp(new App(new AppKey("bench"), "Bench")));
        for (int flag = 0; flag < ROLLOUTS; flag++) {
            FlagAddress address = address(flag);
            submit(new Command.CreateFlag(new Flag(address.flag(), new AppKey("bench"), "A flag", "bench")));
            submit(new Command.PlanRollout(address, SeedLadders.canary5(), 10_000, HealthPolicy.DEFAULT));
            submit(new Command.StartRollout(address));
        }
    }

    /// A report of 100 samples each second of `hours`, one after the other, durable each; the upkeep goes on.
    @SuppressWarnings("SystemOut")
    private void ingest(int hours) throws IOException {
        for (int hour = 1; hour <= hours; hour++) {
            long upkeep = 0;
            long longest = 0;
            long begun = System.nanoTime();
            for (int second = 0; second < SECONDS; second++) {
                now = now.plusSeconds(1);
                store.report(samples(FLAGS));
                long tick = System.nanoTime();
                engine.keepMetrics();
                long took = System.nanoTime() - tick;
                upkeep += took;
                longest = Math.max(longest, took);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    "hour %d: %d samples in %.1f s, %.0f samples/s; upkeep %.1f %% of it, longest %.1f ms; file %d bytes%n",
                    hour,
                    SECONDS * FLAGS,
                    seconds,
                    SECONDS * FLAGS / seconds,
                    upkeep / 1e7 / seconds,
                    longest / 1e6,
                    Files.size(file));
            floor(seconds);
        }
    }

    /// A part of as many durable transactions that write one row each: what the disk and the writer cost alone.
    @SuppressWarnings("SystemOut")
    private void floor(double seconds) {
        long begun = System.nanoTime();
        for (int transaction = 0; transaction < FLOOR; transaction++) {
            store.report(samples(1));
        }
        double each = (System.nanoTime() - begun) / 1e9 / FLOOR;
        System.out.printf(
                "floor: a report of one sample takes %.0f us; a second of 100 costs %.1f of one%n",
                each * 1e6, seconds / SECONDS / each);
    }

    /// A day for 500 rollouts: a sample a minute in its first and last two hours, whose minutes are read one by one,
    /// and one every ten minutes between, of which the hours are read.
    private void fillADay() {
        for (int minute = 0; minute < DAY_MINUTES; minute++) {
            now = now.plus(Duration.ofMinutes(1));
            boolean atTheEdge = minute < EDGE_MINUTES || minute >= DAY_MINUTES - EDGE_MINUTES;
            if (atTheEdge || minute % 10 == 0) {
                store.report(samples(ROLLOUTS));
            }
            if (minute % 10 == 9) {
                sumUp();
            }
        }
    }

    /// A call tends at least 100 series.
    private void sumUp() {
        for (int series = 0; series < ROLLOUTS; series += FLAGS) {
            engine.keepMetrics();
        }
    }

    /// A look of the monitor at 500 rollouts with windows of a day, all of them due: the first, which records each
    /// verdict, and those after it, which find what was found before. Beside it the same with windows of a minute.
    @SuppressWarnings("SystemOut")
    private void judge() {
        try (Monitor monitor = new Monitor(engine)) {
            System.out.printf("first look at %d: %.0f ms%n", ROLLOUTS, look(monitor));
            for (int round = 0; round < ROUNDS; round++) {
                System.out.printf("look at %d: %.0f ms; ", ROLLOUTS, look(monitor));
                System.out.printf(
                        "their windows alone: of a day %.0f ms, of a minute %.0f ms%n",
                        windows(Duration.ofHours(24)), windows(Duration.ofMinutes(1)));
            }
        }
        State state = store.state();
        long judged = state.rollouts()
                .values()
                .filter(rollout -> rollout.assessment().isPresent())
                .count();
        if (judged != ROLLOUTS) {
            throw new IllegalStateException("Only " + judged + " rollouts have a verdict.");
        }
    }

    private double look(Monitor monitor) {
        now = now.plus(Duration.ofMinutes(1));
        store.report(samples(ROLLOUTS));
        long begun = System.nanoTime();
        monitor.tick();
        return (System.nanoTime() - begun) / 1e6;
    }

    private double windows(Duration length) {
        long begun = System.nanoTime();
        long total = IntStream.range(0, ROLLOUTS)
                .mapToLong(
                        flag -> engine.tally(TENANT, address(flag), Variant.NEW, now.minus(length), now.plusSeconds(1))
                                .total())
                .sum();
        if (total == 0) {
            throw new IllegalStateException("There is nothing to judge.");
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private List<MetricSample> samples(int flags) {
        return IntStream.range(0, flags)
                .mapToObj(flag -> new MetricSample(
                        address(flag),
                        Variant.NEW,
                        now,
                        new Tally(20, 0, 0, LatencyHistogram.of(80, 95, 100, 110, 120, 130, 150, 180, 240, 900)),
                        Optional.of("timeout")))
                .toList();
    }

    private static FlagAddress address(int flag) {
        return new FlagAddress(new FlagKey("flag-" + flag), PRODUCTION);
    }

    private void submit(Command command) {
        Receipt receipt = store.submit(Submission.of(UUID.randomUUID(), "to measure", command));
        if (!(receipt instanceof Receipt.Applied)) {
            throw new IllegalStateException(receipt.toString());
        }
    }
}
