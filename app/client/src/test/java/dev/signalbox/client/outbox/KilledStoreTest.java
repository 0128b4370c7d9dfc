package dev.signalbox.client.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.desk.ComputerTime;
import dev.signalbox.client.desk.DeskFile;
import dev.signalbox.client.desk.DeskFolder;
import dev.signalbox.client.draft.DraftBook;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.client.remote.Access;
import dev.signalbox.client.remote.HttpRolloutStore;
import dev.signalbox.client.retry.Backoff;
import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Origin;
import dev.signalbox.client.session.View;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.store.Engine;
import dev.signalbox.store.token.TokenOwner;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import dev.signalbox.testkit.crash.KilledProcess;
import dev.signalbox.testkit.crash.Notes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A store that is killed while an outbox drains into it: each command whose answer was lost is resolved by its id.
class KilledStoreTest {
    private static final int CYCLES = 50;
    private static final int EACH = 12;
    private static final int LONGEST = 60;

    @TempDir
    private Path folder;

    private final Random random = new Random(20_260_303);
    private final List<UUID> queued = new ArrayList<>();
    private int port;
    private String token;

    @BeforeEach
    void makeStore() throws IOException {
        try (Engine engine = Engine.open(folder.resolve("store.db"), new TestClock());
                ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            engine.createTenant(Fixtures.TENANT, "easyMO");
            token = engine.tokens().create(new TokenOwner(Fixtures.TENANT, Actors.SAM, Optional.empty()));
            port = free.getLocalPort();
        }
    }

    @Test
    void fiftyKillsLeaveNoCommandUnresolvedAndNoneDoneTwice() throws Exception {
        int ambiguous = 0;
        try (RolloutStore remote = remote();
                Console console = new Console(remote::submit)) {
            for (int cycle = 1; cycle <= CYCLES; cycle++) {
                kill(console, cycle);
                ambiguous += console.unanswered();
            }
            drain(console);
            queued.forEach(id -> assertInstanceOf(
                    ItemState.Accepted.class, console.last.get(id).state(), "every command has its answer"));
        }
        assertTrue(ambiguous > 0, "some answers were lost");
        assertEquals(CYCLES * EACH, made().size());
        assertEquals(CYCLES * EACH, new HashSet<>(made()).size(), "nothing is done twice");
    }

    /// The control: an outbox whose every attempt is another command. Whether a kill falls between a command's effect
    /// and its answer is chance; here the first answer is lost for certain.
    @Test
    void freshIdForEachAttemptWouldMeetItsOwnEffect() throws Exception {
        AtomicBoolean lost = new AtomicBoolean();
        Set<Class<?>> answers = new HashSet<>();
        try (RolloutStore remote = remote();
                Console console = new Console(submission -> {
                    Receipt receipt = remote.submit(Fixtures.submission(submission.command()));
                    if (lost.compareAndSet(false, true)) {
                        throw new StoreUnavailableException("The answer was lost.");
                    }
                    return receipt;
                })) {
            kill(console, 1);
            drain(console);
            console.last.values().forEach(item -> answers.add(item.state().getClass()));
        }
        assertTrue(answers.contains(ItemState.Refused.class), answers::toString);
    }

    /// Serves the store until a while after it has answered for the first time.
    private void kill(Console console, int cycle) throws Exception {
        Notes notes = new Notes(folder.resolve("notes-" + cycle));
        KilledProcess server = serve(cycle);
        console.heardOne = () -> notes.acknowledged(new UUID(0, cycle));
        for (int number = 0; number < EACH; number++) {
            queued.add(console.queue(cycle * 1_000L + number));
        }
        console.outbox.retryNow();
        server.killAfter(random.nextInt(LONGEST), notes);
        console.heardOne = () -> {};
    }

    private void drain(Console console) throws Exception {
        try (KilledProcess server = serve(0)) {
            console.outbox.retryNow();
            Eventually.await("everything is sent", console::isDrained);
            assertNotEquals(0, server.pid());
        }
    }

    private KilledProcess serve(int cycle) throws Exception {
        KilledProcess server = KilledProcess.start(
                ServedStore.class,
                folder.resolve("output-" + cycle),
                List.of(folder.resolve("store.db").toString(), Integer.toString(port)));
        Eventually.await("the server is up", () -> server.hasPrinted(ServedStore.READY));
        return server;
    }

    private List<Long> made() {
        try (Engine engine = Engine.open(folder.resolve("store.db"), new TestClock())) {
            return Shop.made(engine.store(Fixtures.TENANT, Actors.SAM));
        }
    }

    private RolloutStore remote() {
        return HttpRolloutStore.at(Access.to(URI.create("http://127.0.0.1:" + port), token));
    }

    /// A console that always takes the store to be there, so that only the answers tell it otherwise.
    private final class Console implements AutoCloseable {
        private final DeskFolder desks = DeskFolder.open(folder, "production", new TestClock());
        private final DeskFile desk = DeskFile.open(desks, new TestClock());
        private final ComputerTime time = new ComputerTime(InstantSource.system());
        private final DraftBook book = DraftBook.open(desk, time);
        private final OutboxThreads threads = new OutboxThreads();
        /// Longer than the outbox remembers.
        private final Map<UUID, OutboxItem> last = new ConcurrentHashMap<>();
        private volatile Runnable heardOne = () -> {};
        private final Outbox outbox;

        Console(Function<Submission, Receipt> store) {
            outbox = Outbox.open(new Outbox.Ports(
                    desk,
                    book,
                    submission -> {
                        Receipt receipt = store.apply(submission);
                        heardOne.run();
                        return receipt;
                    },
                    Console::always,
                    threads.own(),
                    threads.senders(),
                    threads,
                    time,
                    UUID::randomUUID,
                    Backoff.byChance()));
            outbox.onChange(() -> outbox.items().forEach(item -> last.put(item.id(), item)));
            outbox.look();
        }

        private static View always() {
            return new View(
                    Optional.empty(),
                    Optional.of(State.empty(Fixtures.TENANT)),
                    new Link.Live(),
                    TestClock.START,
                    Optional.empty(),
                    Origin.STORE,
                    Optional.empty());
        }

        UUID queue(long number) {
            Proposal proposal = new Proposal(Shop.making(number), "", 0);
            return outbox.queue(book.begin(Fixtures.TENANT, proposal).id()).id();
        }

        /// How many may have been done, and have no answer.
        int unanswered() {
            return (int) outbox.items().stream()
                    .filter(item -> item.state().isOnItsWay() && item.isUnknown())
                    .count();
        }

        boolean isDrained() {
            return outbox.items().stream().noneMatch(item -> item.state().isOnItsWay());
        }

        @Override
        public void close() {
            threads.close();
            desk.close();
            desks.close();
        }
    }
}
