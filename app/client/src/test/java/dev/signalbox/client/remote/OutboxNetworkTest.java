package dev.signalbox.client.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.desk.ComputerTime;
import dev.signalbox.client.desk.DeskFile;
import dev.signalbox.client.desk.DeskFolder;
import dev.signalbox.client.draft.DraftBook;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.client.outbox.ItemState;
import dev.signalbox.client.outbox.Outbox;
import dev.signalbox.client.outbox.OutboxItem;
import dev.signalbox.client.outbox.OutboxThreads;
import dev.signalbox.client.retry.Backoff;
import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.network.Toxic;
import dev.signalbox.testkit.network.Way;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// An outbox over a bad network, each toxic each way: nothing is called accepted that is not, no attempt hangs longer
/// than its patience, and when the network is well again everything arrives once.
class OutboxNetworkTest {
    private static final int EACH = 4;

    @TempDir
    Path folder;

    private World world;
    private DeskFolder desks;
    private DeskFile desk;
    private Session session;
    private OutboxThreads threads;
    private Outbox outbox;
    private DraftBook book;
    private volatile Supplier<View> seen = () -> session.view();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Set<OutboxItem> falselyAccepted = ConcurrentHashMap.newKeySet();
    private final List<UUID> queued = new ArrayList<>();

    /// A toxic that takes hold.
    record Case(Toxic toxic, Way way) {}

    @BeforeEach
    void stand() {
        world = new World(folder);
        world.setUp();
        desks = DeskFolder.open(folder, "production", world.clock);
        desk = DeskFile.open(desks, world.clock);
        session = Session.open(world.client(Actors.SAM), world.clock);
        threads = new OutboxThreads();
    }

    @AfterEach
    void close() {
        threads.close();
        session.close();
        desk.close();
        desks.close();
        world.close();
    }

    static Stream<Case> cases() {
        return Stream.of(Way.values())
                .flatMap(way -> Stream.of(
                                new Toxic.Latency(Duration.ofMillis(300), Duration.ofMillis(250)),
                                new Toxic.Down(),
                                new Toxic.Bandwidth(200),
                                new Toxic.SlowClose(Duration.ofSeconds(2)),
                                new Toxic.Swallow(),
                                new Toxic.Reset(150),
                                new Toxic.Slices(1, Duration.ofMillis(2)),
                                new Toxic.Truncation(150))
                        .map(toxic -> new Case(toxic, way)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everythingArrivesOnceAndNothingIsCalledAcceptedBefore(Case given) {
        open(session.store()::submit);
        queueAndAwait(1);
        world.network.set(given.way(), given.toxic());
        int before = tries.get();
        queue(EACH);
        Eventually.await("it was tried, or the cut was noticed", () -> tries.get() > before || isOffline());
        Eventually.await("every attempt has ended by itself", this::noneIsUnderWay);
        world.network.heal();
        queueAndAwait(EACH);
        assertEquals(Set.of(), falselyAccepted);
        assertEquals(queued.size(), acceptedCommands().distinct().count());
        assertEveryCommandIsThereOnce();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void answerThatIsCutAtAnyPlaceIsUnknownAndThenFoundOut(Way way) {
        open(session.store()::submit);
        queueAndAwait(1);
        View live = session.view();
        seen = () -> live;
        for (long place : LongStream.rangeClosed(0, 63).map(each -> each * 12).toArray()) {
            world.network.set(way, new Toxic.Truncation(place));
            int sofar = tries.get();
            queue(1);
            outbox.retryNow();
            Eventually.await("it was tried", () -> tries.get() > sofar);
            Eventually.await("the attempt has ended by itself", this::noneIsUnderWay);
        }
        world.network.heal();
        outbox.retryNow();
        queueAndAwait(1);
        assertTrue(unanswered.get() > 30, "answers that were lost: " + unanswered);
        assertEquals(Set.of(), falselyAccepted);
        assertEveryCommandIsThereOnce();
    }

    /// The control: an outbox that takes a lost connection for an answer.
    @Test
    void lostConnectionThatIsTakenForAnAnswerWouldBeFalselyAccepted() {
        open(submission -> {
            try {
                return session.store().submit(submission);
            } catch (StoreUnavailableException unheard) {
                return new Receipt.Applied(0);
            }
        });
        queueAndAwait(1);
        world.network.set(Way.TO_SERVER, new Toxic.Swallow());
        queue(EACH);
        Eventually.await("it is called accepted", () -> !falselyAccepted.isEmpty());
    }

    @Test
    void nothingIsSentWhileTheStoreIsNotHeardAndEverythingSoonAfter() {
        open(session.store()::submit);
        queueAndAwait(1);
        world.network.set(Way.TO_CLIENT, new Toxic.Down());
        Eventually.await("the cut is noticed", this::isOffline);
        Eventually.await("no attempt is under way", () -> underWay.get() == 0);
        queue(EACH);
        assertTrue(outbox.items().stream().skip(1).allMatch(item -> item.state() instanceof ItemState.NotSent));
        world.network.heal();
        Eventually.await("everything arrives", this::isDrained);
        assertEveryCommandIsThereOnce();
    }

    /// What people get: the figures themselves, because a loaded machine is no clock.
    @Test
    void cutsAreHealedWithinTenSeconds() {
        Backoff backoff = new Backoff(new SplittableRandom(5));
        Duration longest = Stream.generate(backoff::next)
                .limit(1_000)
                .max(Duration::compareTo)
                .orElseThrow();
        Duration worst = longest.plus(Patience.STANDARD.call());
        assertTrue(worst.compareTo(Duration.ofSeconds(10)) < 0, "healed after " + worst);
    }

    private void open(Function<Submission, Receipt> store) {
        ComputerTime time = new ComputerTime(InstantSource.system());
        book = DraftBook.open(desk, time);
        outbox = Outbox.open(new Outbox.Ports(
                desk,
                book,
                submission -> counted(store, submission),
                () -> seen.get(),
                Thread::startVirtualThread,
                Thread::startVirtualThread,
                threads,
                time,
                UUID::randomUUID,
                Backoff.byChance()));
        outbox.onChange(this::check);
        session.watch(view -> outbox.look());
    }

    private Receipt counted(Function<Submission, Receipt> store, Submission submission) {
        underWay.incrementAndGet();
        tries.incrementAndGet();
        try {
            return store.apply(submission);
        } catch (StoreUnavailableException lost) {
            unanswered.incrementAndGet();
            throw lost;
        } finally {
            underWay.decrementAndGet();
        }
    }

    private void check() {
        Set<UUID> there = there();
        outbox.items().stream()
                .filter(item -> item.state() instanceof ItemState.Accepted)
                .filter(item -> !there.contains(item.command()))
                .forEach(falselyAccepted::add);
    }

    private Set<UUID> there() {
        Set<UUID> there = ConcurrentHashMap.newKeySet();
        entries().map(LogEntry::command).forEach(there::add);
        return there;
    }

    private Stream<LogEntry> entries() {
        return world.inside(Actors.SAM).audit(AuditQuery.newest(1000)).records().stream()
                .map(record -> record.entry());
    }

    private void queue(int many) {
        for (int number = 0; number < many; number++) {
            Command command = new Command.CreateApp(new App(new AppKey("app-" + queued.size()), "One of many"));
            queued.add(outbox.queue(book.begin(Fixtures.TENANT, new Proposal(command, "", 0))
                            .id())
                    .id());
        }
    }

    private void queueAndAwait(int many) {
        queue(many);
        Eventually.await("everything is sent", this::isDrained);
    }

    private boolean isDrained() {
        return outbox.items().stream().allMatch(item -> item.state() instanceof ItemState.Accepted);
    }

    private boolean isOffline() {
        return session.view().link() instanceof Link.Offline;
    }

    /// Whatever the network does, an attempt comes to an end: with an answer, or without.
    private boolean noneIsUnderWay() {
        return underWay.get() == 0
                && outbox.items().stream().noneMatch(item -> item.state() instanceof ItemState.Sending);
    }

    private Stream<UUID> acceptedCommands() {
        return outbox.items().stream().map(OutboxItem::command);
    }

    private void assertEveryCommandIsThereOnce() {
        List<UUID> done = entries()
                .map(LogEntry::command)
                .filter(command -> acceptedCommands().anyMatch(command::equals))
                .toList();
        assertEquals(queued.size(), done.size());
        assertEquals(Set.copyOf(done), Set.copyOf(acceptedCommands().toList()));
    }
}
