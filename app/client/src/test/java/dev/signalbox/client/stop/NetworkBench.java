package dev.signalbox.client.stop;

import dev.signalbox.client.desk.ComputerTime;
import dev.signalbox.client.remote.HttpRolloutStore;
import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.http.HttpServer;
import dev.signalbox.store.Engine;
import dev.signalbox.store.token.TokenOwner;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.network.FaultProxy;
import dev.signalbox.testkit.network.Toxic;
import dev.signalbox.testkit.network.Way;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Measures, through a network that gets worse, how long a press takes to be recorded on this computer and accepted by
/// the store, and how soon a session notices that the store has gone, and that it is back. Times are printed, never
/// asserted. `server-stub/bench/README.md` has the method and figures.
public final class NetworkBench implements AutoCloseable {
    private static final int ROUNDS = 30;
    private static final int CUTS = 10;
    private static final Duration SLICE = Duration.ofMillis(100);
    private static final int LOST_PERCENT = 30;
    private static final Duration LATENCY = Duration.ofMillis(300);
    private static final Duration JITTER = Duration.ofMillis(50);
    /// What TCP waits for an acknowledgement over such a way before it sends again.
    private static final Duration SENT_AGAIN = Duration.ofMillis(900);
    private static final Actor TARA = new Actor("tara", "Tara", Set.of(Role.TENANT_ADMIN));
    private static final Actor RINA = new Actor("rina", "Rina", Set.of(Role.TENANT_ADMIN));
    private static final PrintStream OUT = System.out;

    private final InstantSource clock = InstantSource.system();
    private final Engine engine;
    private final HttpServer server;
    private final FaultProxy network;
    private final Session session;
    private final StopThreads threads = new StopThreads();
    private final DeskStopJournal journal;
    private final RolloutStore lane;
    private final StopFlow flow;

    private NetworkBench(Path directory) {
        engine = Engine.open(directory.resolve("store.db"), clock);
        engine.createTenant(Fixtures.TENANT, "easyMO");
        server = HttpServer.start(engine, "127.0.0.1", 0);
        network = FaultProxy.before(server.uri(), 42);
        Fixtures.apply(
                engine.store(Fixtures.TENANT, TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        session = Session.open(handle(), clock);
        journal = new DeskStopJournal(directory, "the store", clock);
        lane = handle();
        flow = new StopFlow(new StopFlow.Ports(
                journal,
                threads.journal(),
                new StopLane("the store", lane, threads.lane(), threads, clock, new Random()),
                new NoEvidence(),
                threads.lane(),
                threads,
                new ComputerTime(clock),
                UUID::randomUUID));
        session.watch(view -> {
            if (view.link() instanceof Link.Live) {
                flow.reconnected();
            }
        });
    }

    /// @param arguments none
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory(Path.of("target"), "network-bench");
        try (NetworkBench bench = new NetworkBench(directory)) {
            bench.run();
        } finally {
            delete(directory);
        }
    }

    private void run() {
        await(this::isLive);
        journal.warm();
        stops("healthy");
        network.set(Way.TO_SERVER, latency());
        network.set(Way.TO_CLIENT, latency());
        stops("300 ms each way");
        Thread chance = Thread.ofVirtual().start(this::loseSome);
        stops("300 ms each way, 30 % lost");
        chance.interrupt();
        network.heal();
        await(this::isLive);
        gone();
        cuts();
    }

    private void stops(String network) {
        List<Long> recorded = new ArrayList<>();
        List<Long> accepted = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long from = press();
            recorded.add(await(() -> pressed().recording() instanceof Recording.Recorded) - from);
            accepted.add(await(() -> pressed().delivery() instanceof Delivery.Accepted) - from);
            lift();
        }
        print(network + ": press -> recorded on this computer", recorded);
        print(network + ": press -> accepted by the store", accepted);
    }

    /// The store cannot be reached when it is pressed, and is there again two seconds later.
    private void gone() {
        List<Long> recorded = new ArrayList<>();
        List<Long> accepted = new ArrayList<>();
        for (int round = 0; round < CUTS; round++) {
            down();
            await(() -> session.view().link() instanceof Link.Offline);
            long from = press();
            recorded.add(await(() -> pressed().recording() instanceof Recording.Recorded) - from);
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            long back = System.nanoTime();
            network.heal();
            accepted.add(await(() -> pressed().delivery() instanceof Delivery.Accepted) - back);
            await(this::isLive);
            lift();
        }
        print("gone: press -> recorded on this computer", recorded);
        print("gone: store back -> accepted by it", accepted);
    }

    private void cuts() {
        noticed("connection refused", new Toxic.Down());
        noticed("nothing arrives", new Toxic.Swallow());
        noticed("reset", new Toxic.Reset(0));
    }

    private void noticed(String what, Toxic toxic) {
        List<Long> offline = new ArrayList<>();
        List<Long> healed = new ArrayList<>();
        for (int round = 0; round < CUTS; round++) {
            await(this::isLive);
            LockSupport.parkNanos(Duration.ofMillis(ThreadLocalRandom.current().nextLong(3_000))
                    .toNanos());
            long cut = System.nanoTime();
            network.set(Way.TO_SERVER, toxic);
            network.set(Way.TO_CLIENT, toxic);
            offline.add(await(() -> session.view().link() instanceof Link.Offline) - cut);
            LockSupport.parkNanos(Duration.ofMillis(ThreadLocalRandom.current().nextLong(3_000))
                    .toNanos());
            long back = System.nanoTime();
            network.heal();
            healed.add(await(this::isLive) - back);
        }
        print(what + " -> offline is shown (goal 5 s)", offline);
        print(what + ", over -> live is shown (goal 10 s)", healed);
    }

    private long press() {
        flow.arm(new StopOpening(
                StopChoices.of(
                        session.view().state().orElseThrow(), Fixtures.PRODUCTION, Optional.of(Fixtures.IN_PRODUCTION)),
                StopWidth.FLAG,
                Reachability.HEARD,
                new Permit.Granted()));
        long from = System.nanoTime();
        flow.fire();
        return from;
    }

    private StopProgress.Pressed pressed() {
        if (flow.progress() instanceof StopProgress.Pressed pressed) {
            return pressed;
        }
        throw new IllegalStateException("Nothing is pressed.");
    }

    private void lift() {
        flow.dismiss();
        RolloutStore inside = engine.store(Fixtures.TENANT, TARA);
        Set<StopId> live =
                inside.state().stops().live().stream().map(EmergencyStop::id).collect(Collectors.toSet());
        Fixtures.apply(inside, List.of(new Command.RequestResume(live)));
        Fixtures.apply(engine.store(Fixtures.TENANT, RINA), List.of(new Command.ConfirmResume(live)));
    }

    /// A packet that is lost is sent again: what came with it arrives that much later, and so does all behind it.
    private void loseSome() {
        while (!Thread.currentThread().isInterrupted()) {
            network.set(Way.TO_SERVER, byChance());
            network.set(Way.TO_CLIENT, byChance());
            LockSupport.parkNanos(SLICE.toNanos());
        }
    }

    private static Toxic byChance() {
        return ThreadLocalRandom.current().nextInt(100) < LOST_PERCENT
                ? new Toxic.Latency(LATENCY.plus(SENT_AGAIN), JITTER)
                : latency();
    }

    private void down() {
        network.set(Way.TO_SERVER, new Toxic.Down());
    }

    private static Toxic latency() {
        return new Toxic.Latency(LATENCY, JITTER);
    }

    private RolloutStore handle() {
        return HttpRolloutStore.at(
                network.uri(), engine.tokens().create(new TokenOwner(Fixtures.TENANT, TARA, Optional.empty())));
    }

    private boolean isLive() {
        return session.view().link() instanceof Link.Live
                && session.view().state().isPresent();
    }

    private static long await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(100_000);
        }
        return System.nanoTime();
    }

    private static void print(String what, List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        OUT.printf(
                "%s, n=%d: p50 %.1f ms, p95 %.1f, max %.1f%n",
                what, sorted.size(), at(sorted, 0.50), at(sorted, 0.95), at(sorted, 1.0));
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.ceil(share * sorted.size()) - 1)) / 1e6;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Override
    public void close() {
        session.close();
        lane.close();
        threads.close();
        journal.close();
        network.close();
        server.close();
        engine.close();
    }

    /// What is measured ends with the store's answer.
    private static final class NoEvidence implements StopEvidence {
        @Override
        public Reached reached(StopScope scope, long revision) {
            return new Reached.NotKnown();
        }

        @Override
        public List<MetricSeries> metrics(List<FlagAddress> addresses, Instant from, Instant to) {
            return List.of();
        }
    }
}
