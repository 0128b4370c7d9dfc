package dev.signalbox.client.outbox;

import dev.signalbox.client.desk.ComputerTime;
import dev.signalbox.client.desk.DeskFile;
import dev.signalbox.client.desk.DeskFolder;
import dev.signalbox.client.draft.DraftBook;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.client.remote.HttpRolloutStore;
import dev.signalbox.client.retry.Backoff;
import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.store.Engine;
import dev.signalbox.store.token.TokenOwner;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.crash.KilledProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Drains 10,000 queued drafts, one hundred upon each of one hundred rollouts, into a server in a process of its own;
/// and sends as many commands to it without an outbox, for comparison. Times are printed, never asserted; that
/// everything arrived once is checked. `server-stub/bench/README.md` has the method and figures.
public final class OutboxBench implements AutoCloseable {
    private static final int DRAFTS = 10_000;
    private static final int ROLLOUTS = 100;
    private static final int AT_ONCE = 16;
    private static final long LOOK_NANOS = 20_000_000;
    private static final PrintStream OUT = System.out;

    private final Path directory;
    private final KilledProcess server;
    private final RolloutStore remote;
    private final Session session;
    private volatile boolean online;

    private OutboxBench(Path directory) throws IOException {
        this.directory = directory;
        int port = freePort();
        String token = setUp();
        server = KilledProcess.start(
                ServedStore.class,
                directory.resolve("server-output"),
                List.of(directory.resolve("store.db").toString(), Integer.toString(port)));
        while (!server.hasPrinted(ServedStore.READY)) {
            LockSupport.parkNanos(1_000_000);
        }
        URI address = URI.create("http://127.0.0.1:" + port);
        remote = HttpRolloutStore.at(address, token);
        session = Session.open(HttpRolloutStore.at(address, token), InstantSource.system());
        while (session.view().state().isEmpty()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    /// @param arguments none
    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory(Path.of("target"), "outbox-bench");
        try (OutboxBench bench = new OutboxBench(directory)) {
            bench.run();
        }
    }

    private void run() throws InterruptedException {
        Duration before = withoutOutbox("before");
        Duration drained = drain();
        Duration after = withoutOutbox("after");
        Duration plain = before.plus(after).dividedBy(2);
        OUT.printf(
                "%,d drafts drained in %.1f s, %.2f x the same without an outbox%n",
                DRAFTS, seconds(drained), seconds(drained) / seconds(plain));
    }

    /// As many commands by [#AT_ONCE] threads.
    private Duration withoutOutbox(String name) throws InterruptedException {
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int number = 0; number < DRAFTS; number++) {
                Command command = exempt(number, name);
                threads.execute(() -> remote.submit(Fixtures.submission(command)));
            }
            threads.shutdown();
            if (!threads.awaitTermination(10, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The store is too slow to be compared with.");
            }
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        OUT.printf("%,d commands without an outbox: %.1f s%n", DRAFTS, seconds(taken));
        return taken;
    }

    private Duration drain() {
        try (DeskFolder folder = DeskFolder.open(directory, "bench", InstantSource.system());
                DeskFile desk = DeskFile.open(folder, InstantSource.system());
                OutboxThreads threads = new OutboxThreads()) {
            ComputerTime time = new ComputerTime(InstantSource.system());
            DraftBook book = DraftBook.open(desk, time);
            Outbox outbox = open(desk, book, time, threads);
            long start = System.nanoTime();
            State seen = remote.state();
            for (int number = 0; number < DRAFTS; number++) {
                Proposal proposal = Proposal.on(seen, exempt(number, "draft"), "as planned");
                outbox.queue(book.begin(Fixtures.TENANT, proposal).id());
            }
            OUT.printf("%,d drafts begun and queued: %.1f s%n", DRAFTS, seconds(since(start)));
            start = System.nanoTime();
            online = true;
            outbox.look();
            while (!isDrained(outbox)) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
            Duration taken = since(start);
            requireEveryDraftOnce(outbox, book);
            return taken;
        }
    }

    private static boolean isDrained(Outbox outbox) {
        return outbox.items().stream().allMatch(item -> item.state().isOver());
    }

    private void requireEveryDraftOnce(Outbox outbox, DraftBook book) {
        State state = remote.state();
        long subjects = state.rollouts()
                .values()
                .map(Rollout::exemptions)
                .mapToLong(table -> table.keys()
                        .filter(subject -> subject.startsWith("draft-"))
                        .count())
                .sum();
        boolean accepted = outbox.items().stream().allMatch(item -> item.state() instanceof ItemState.Accepted);
        if (subjects != DRAFTS || !accepted || !book.all().isEmpty()) {
            throw new IllegalStateException("Only " + subjects + " arrived.");
        }
    }

    private Outbox open(DeskFile desk, DraftBook book, ComputerTime time, OutboxThreads threads) {
        return Outbox.open(new Outbox.Ports(
                desk,
                book,
                remote::submit,
                this::view,
                threads.own(),
                threads.senders(),
                threads,
                time,
                UUID::randomUUID,
                Backoff.byChance()));
    }

    private View view() {
        View now = session.view();
        return online
                ? now
                : new View(
                        now.identity(),
                        now.state(),
                        new Link.Offline(now.heardAt(), "It is not time yet."),
                        now.heardAt(),
                        now.setback(),
                        now.origin(),
                        now.notice());
    }

    private String setUp() {
        try (Engine engine = Engine.open(directory.resolve("store.db"), InstantSource.system())) {
            engine.createTenant(Fixtures.TENANT, "EasyMO");
            RolloutStore inside = engine.store(Fixtures.TENANT, Actors.TARA);
            Fixtures.apply(inside, Fixtures.setUp());
            for (int number = 0; number < ROLLOUTS; number++) {
                FlagKey key = address(number).flag();
                Fixtures.apply(
                        inside,
                        List.of(
                                new Command.CreateFlag(new Flag(key, Fixtures.APP, "One of many", "bench")),
                                Fixtures.plan(address(number))));
            }
            return engine.tokens().create(new TokenOwner(Fixtures.TENANT, Actors.TARA, Optional.empty()));
        }
    }

    private static Command exempt(int number, String name) {
        Exemption exemption = new Exemption(name + "-" + number, ExemptionEffect.FORCE_ENABLE, "number " + number);
        return new Command.SetExemption(address(number), exemption);
    }

    private static FlagAddress address(int number) {
        return new FlagAddress(new FlagKey("bench." + number % ROLLOUTS), Fixtures.STAGING);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static double seconds(Duration taken) {
        return taken.toNanos() / 1e9;
    }

    @Override
    public void close() {
        session.close();
        remote.close();
        server.close();
    }
}
