package dev.signalbox.client.outbox;

import dev.signalbox.client.desk.DeskFile;
import dev.signalbox.client.desk.DeskFolder;
import dev.signalbox.client.desk.FakeTime;
import dev.signalbox.client.draft.Draft;
import dev.signalbox.client.draft.DraftBook;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.client.retry.Backoff;
import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Origin;
import dev.signalbox.client.session.View;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreIdentity;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.ManualTimer;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;

/// An outbox on a real desk, between a person and a store in memory, with every thread and every clock in the test's
/// hand. The flag runs on its beta stage in production and in staging.
final class OutboxRig implements AutoCloseable {
    final TestClock clock = new TestClock();
    final FakeTime time = new FakeTime();
    final ManualTimer timer = new ManualTimer(clock);
    final InMemoryLog log;
    final RolloutStore tara;
    final Wire wire;
    final List<UUID> order = new ArrayList<>();
    private final Path root;
    private final Random ids = new Random(11);
    private DeskFolder folder;
    DeskFile desk;
    DraftBook book;
    Outbox outbox;
    Actor actor = Actors.TARA;
    Link link = new Link.Live();
    /// What the console knows; the store's own state where it keeps up.
    Optional<State> known = Optional.empty();

    OutboxRig(Path root) {
        this.root = root;
        log = new InMemoryLog(Fixtures.TENANT, clock);
        tara = log.as(Actors.TARA);
        wire = new Wire(log.as(Actors.TARA));
        Fixtures.apply(tara, Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.BETA));
        Fixtures.apply(tara, List.of(Fixtures.plan(Fixtures.IN_STAGING)));
        Fixtures.apply(tara, Fixtures.climb(Fixtures.IN_STAGING, Fixtures.BETA));
        open();
    }

    /// As a console that has been started.
    void reopen() {
        desk.close();
        folder.close();
        open();
        outbox.look();
    }

    private void open() {
        folder = DeskFolder.open(root, "production", clock);
        try {
            desk = DeskFile.open(folder, clock);
        } catch (RuntimeException failed) {
            folder.close();
            throw failed;
        }
        book = DraftBook.open(desk, time);
        outbox = Outbox.open(new Outbox.Ports(
                desk,
                book,
                wire,
                this::view,
                Runnable::run,
                Runnable::run,
                ofThisConsole(),
                time,
                () -> new UUID(ids.nextLong(), ids.nextLong()),
                new Backoff(new SplittableRandom(1))));
    }

    /// A console that is gone is not called any more.
    private Outbox.Later ofThisConsole() {
        DeskFile mine = desk;
        return (delay, task) -> timer.after(delay, () -> {
            if (mine.equals(desk)) {
                task.run();
            }
        });
    }

    View view() {
        State state = known.orElseGet(tara::state);
        StoreIdentity who = new StoreIdentity("store", "1", StoreKind.LIVE, state.tenant(), actor, clock.instant());
        return new View(
                Optional.of(who),
                Optional.of(state),
                link,
                clock.instant(),
                Optional.empty(),
                Origin.STORE,
                Optional.empty());
    }

    void offline() {
        link = new Link.Offline(clock.instant(), "The store does not answer.");
        outbox.look();
    }

    void online() {
        link = new Link.Live();
        outbox.look();
    }

    void pass(Duration length) {
        time.pass(length);
        timer.pass(length);
    }

    /// A draft of `command` by somebody who looks at what is there now.
    Draft draft(Command command) {
        return book.begin(Fixtures.TENANT, Proposal.on(view().state().orElseThrow(), command, "as planned"));
    }

    /// The same, put into the outbox.
    UUID queue(Command command) {
        return outbox.queue(draft(command).id()).id();
    }

    ItemState state(UUID id) {
        return outbox.item(id).orElseThrow().state();
    }

    /// What somebody else does meanwhile.
    void elsewhere(Command command) {
        Fixtures.apply(tara, List.of(command));
    }

    /// Who did what, oldest first, since the rig stood.
    List<Command> sent() {
        return wire.sent.stream().map(submission -> submission.command()).toList();
    }

    /// How often the log holds command `id`.
    long effects(UUID id) {
        return tara.audit(AuditQuery.newest(1000)).records().stream()
                .map(record -> record.entry())
                .map(LogEntry::command)
                .filter(id::equals)
                .count();
    }

    long revision() {
        return tara.state().revision();
    }

    Receipt.Applied applied() {
        return new Receipt.Applied(revision());
    }

    @Override
    public void close() {
        desk.close();
        folder.close();
    }
}
