package dev.signalbox.client.outbox;

import dev.signalbox.client.desk.ComputerTime;
import dev.signalbox.client.desk.DeskFile;
import dev.signalbox.client.desk.DeskFolder;
import dev.signalbox.client.draft.DraftBook;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.client.session.Session;
import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.AuditRecord;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An outbox with real threads on a desk that outlives it. What it sends makes an app, each with a number of its own,
/// so that what was done twice is found: as two entries, or as one that was refused.
final class Shop implements AutoCloseable {
    final DeskFolder folder;
    final DeskFile desk;
    final DraftBook book;
    final OutboxThreads threads = new OutboxThreads();
    final Session session;
    final Outbox outbox;

    /// @param store closed with this
    Shop(Path root, RolloutStore store) {
        folder = DeskFolder.open(root, "production", new TestClock());
        desk = DeskFile.open(folder, new TestClock());
        ComputerTime time = new ComputerTime(InstantSource.system());
        book = DraftBook.open(desk, time);
        session = Session.open(store, new TestClock());
        outbox = Outbox.open(session, desk, book, time, threads);
    }

    /// Puts the making of app `number` into the outbox.
    UUID queue(long number) {
        Proposal proposal = new Proposal(making(number), "", 0);
        return outbox.queue(book.begin(Fixtures.TENANT, proposal).id()).id();
    }

    static Command making(long number) {
        return new Command.CreateApp(new App(new AppKey("app-" + number), "App " + number));
    }

    /// The number that `command` makes an app of.
    static long number(Command command) {
        if (!(command instanceof Command.CreateApp(var app))) {
            throw new IllegalArgumentException(command + " makes no app.");
        }
        return number(app.key());
    }

    /// The numbers of the apps that were made, once for each time.
    static List<Long> made(RolloutStore store) {
        List<Long> made = new ArrayList<>();
        long before = Long.MAX_VALUE;
        List<AuditRecord> page;
        do {
            page = store.audit(new AuditQuery(before, 1000, Optional.empty())).records();
            for (AuditRecord record : page) {
                before = record.entry().sequence();
                if (record.entry().event() instanceof Event.AppCreated(var app)
                        && !app.key().equals(Fixtures.APP)) {
                    made.add(number(app.key()));
                }
            }
        } while (!page.isEmpty());
        return made;
    }

    /// The numbers of what waits in the outbox.
    List<Long> waiting() {
        return outbox.items().stream()
                .filter(item -> item.state().isOnItsWay())
                .map(item -> number(item.proposal().command()))
                .toList();
    }

    /// True when nothing is on its way any more.
    boolean isDrained() {
        return waiting().isEmpty();
    }

    private static long number(AppKey key) {
        return Long.parseLong(key.value().substring("app-".length()));
    }

    @Override
    public void close() {
        threads.close();
        session.close();
        desk.close();
        folder.close();
    }
}
