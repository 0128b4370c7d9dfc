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
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.store.Engine;
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
/// Arguments: a folder, and how many minutes of 100 flags at a sample a second each are taken in.
public final class MetricBench {
    private static final TenantId TENANT = new TenantId("bench");
    private static final EnvironmentKey PRODUCTION = new EnvironmentKey("production");
    private static final Actor SAM = new Actor("sam", "Sam", Set.of(Role.SYSTEM_ADMIN));
    private static final int FLAGS = 100;
    private static final int ROLLOUTS = 500;
    private static final int DAY_MINUTES = 1_440;
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
        }
    }

    /// A report of 100 samples each second, one after the other, durable each; the monitor's upkeep goes on.
    @SuppressWarnings("SystemOut")
    private void ingest(int minutes) throws IOException {
        long before = Files.size(file);
        long upkeep = 0;
        long longest = 0;
        long begun = System.nanoTime();
        for (int second = 0; second < minutes * 60; second++) {
            now = now.plusSeconds(1);
            store.report(samples(FLAGS));
            long tick = System.nanoTime();
            engine.keepMetrics();
            long took = System.nanoTime() - tick;
            upkeep += took;
            longest = Math.max(longest, took);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        int samples = minutes * 60 * FLAGS;
        System.out.printf(
                "ingest: %d samples in %.1f s, %.0f samples/s; upkeep %.1f %% of it, longest tick %.1f ms%n",
                samples, seconds, samples / seconds, upkeep / 1e7 / seconds, longest / 1e6);
        floor(samples, seconds);
        long bytes = Files.size(file) - before;
        System.out.printf("file: %d bytes for %d samples, %.1f B a sample%n", bytes, samples, (double) bytes / samples);
    }

    /// The same number of durable transactions that write one row each: what the disk and the writer cost alone.
    @SuppressWarnings("SystemOut")
    private void floor(int samples, double seconds) {
        int transactions = samples / FLAGS;
        long begun = System.nanoTime();
        for (int transaction = 0; transaction < transactions; transaction++) {
            store.report(samples(1));
        }
        double floor = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "floor: %d reports of one sample in %.1f s; a report of 100 costs %.1f of one%n",
                transactions, floor, seconds / floor);
    }

    /// A day for 500 rollouts, a sample a minute.
    private void fillADay() {
        for (int minute = 0; minute < DAY_MINUTES; minute++) {
            now = now.plus(Duration.ofMinutes(1));
            store.report(samples(ROLLOUTS));
            engine.keepMetrics();
            engine.keepMetrics();
            engine.keepMetrics();
        }
    }

    /// The windows of a day of 500 rollouts, as the monitor asks for them, and the latest minute of each.
    @SuppressWarnings("SystemOut")
    private void judge() {
        for (int round = 0; round < 5; round++) {
            double latest = windows(Duration.ofMinutes(1));
            double day = windows(Duration.ofHours(24));
            System.out.printf(
                    "verdicts of %d: windows of a day %.0f ms, of a minute %.0f ms, ratio %.1f%n",
                    ROLLOUTS, day, latest, day / latest);
        }
    }

    private double windows(Duration length) {
        long begun = System.nanoTime();
        long total = IntStream.range(0, ROLLOUTS)
                .mapToLong(flag -> engine.tally(
                                TENANT,
                                address(flag),
                                Variant.NEW,
                                now.minus(length).plusSeconds(37),
                                now)
                        .total())
                .sum();
        if (total == 0 && length.toHours() > 0) {
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
                        new Tally(19, 1, 0, LatencyHistogram.of(80, 95, 100, 110, 120, 130, 150, 180, 240, 900)),
                        Optional.of("timeout")))
                .toList();
    }

    private static FlagAddress address(int flag) {
        return new FlagAddress(new FlagKey("flag-" + flag), PRODUCTION);
    }

    private void submit(Command command) {
        store.submit(Submission.of(UUID.randomUUID(), "to measure", command));
    }
}
