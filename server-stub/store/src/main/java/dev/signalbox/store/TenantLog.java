package dev.signalbox.store;

import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.DryRun;
import dev.signalbox.domain.store.Processed;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.domain.store.Submissions;
import dev.signalbox.store.evaluator.Evaluators;
import dev.signalbox.store.log.DocumentTable;
import dev.signalbox.store.log.LogTable;
import dev.signalbox.store.log.ReceiptTable;
import dev.signalbox.store.log.StoredEntry;
import dev.signalbox.store.metric.Readings;
import dev.signalbox.store.sqlite.Database;
import dev.signalbox.store.sqlite.Work;
import dev.signalbox.store.telemetry.Telemetry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// One tenant's log: writes are serialised on the writer's thread, readers see what is durable.
final class TenantLog {
    private final Database database;
    private final InstantSource clock;
    private final TenantId tenant;
    private final Tail tail;
    private final Evaluators evaluators;
    private final Telemetry telemetry;
    private volatile Published published;

    /// Where the log will stand once the running transaction is durable. Confined to the writer's thread.
    private Head head;

    private TenantLog(Database database, InstantSource clock, Head head) {
        State state = head.state();
        this.database = database;
        this.clock = clock;
        this.tenant = state.tenant();
        this.tail = new Tail(state.revision());
        this.evaluators = Evaluators.load(database, clock, tenant);
        this.telemetry = new Telemetry(database, clock, tenant);
        this.published = Published.of(state, clock);
        this.head = head;
    }

    static TenantLog load(Database database, InstantSource clock, TenantId tenant) {
        Head head = database.read(handle -> new Head(
                DocumentTable.load(handle, tenant, LogTable.lastSequence(handle, tenant)),
                LogTable.lastHash(handle, tenant)));
        return new TenantLog(database, clock, head);
    }

    TenantId tenant() {
        return tenant;
    }

    Published published() {
        return published;
    }

    Tail tail() {
        return tail;
    }

    Receipt submit(Submission submission, Actor actor) {
        return database.write(new Append(submission, actor));
    }

    DryRun dryRun(Submission submission, Actor actor) {
        return database.write(new Rehearsal(submission, actor));
    }

    /// Those who make themselves known to this tenant.
    Evaluators evaluators() {
        return evaluators;
    }

    /// What this tenant's store counts of itself.
    Telemetry telemetry() {
        return telemetry;
    }

    /// The writing of one submission; [Engine] combines several of them for a stop of everything.
    Work<Receipt> appending(Submission submission, Actor actor) {
        return new Append(submission, actor);
    }

    /// Entries after sequence number `after`, at most `limit`: from memory when they are recent.
    List<StoredEntry> after(long after, int limit) {
        return tail.after(after, limit)
                .orElseGet(() -> database.read(handle -> LogTable.after(handle, tenant, after, limit)));
    }

    private record Head(State state, String hash) {}

    /// The same writing, taken back before anybody sees it.
    private final class Rehearsal implements Work<DryRun> {
        private static final String SAVEPOINT = "rehearsal";

        private final Submission submission;
        private final Actor actor;

        Rehearsal(Submission submission, Actor actor) {
            this.submission = submission;
            this.actor = actor;
        }

        @Override
        public DryRun write(Handle handle) {
            Head before = head;
            Append append = new Append(submission, actor);
            handle.savepoint(SAVEPOINT);
            try {
                Receipt receipt = append.write(handle);
                return new DryRun(
                        receipt,
                        append.appended.stream()
                                .map(stored -> stored.entry().event())
                                .toList());
            } finally {
                handle.rollbackToSavepoint(SAVEPOINT);
                head = before;
            }
        }
    }

    private final class Append implements Work<Receipt> {
        private final Submission submission;
        private final Actor actor;
        private final List<StoredEntry> appended = new ArrayList<>();
        private Optional<Head> found = Optional.empty();

        Append(Submission submission, Actor actor) {
            this.submission = submission;
            this.actor = actor;
        }

        @Override
        public Receipt write(Handle handle) {
            found = Optional.of(head);
            return ReceiptTable.find(handle, tenant, submission.id()).orElseGet(() -> decide(handle));
        }

        @Override
        public void durable() {
            if (appended.isEmpty()) {
                return;
            }
            List<LogEntry> entries = appended.stream().map(StoredEntry::entry).toList();
            State state = published.state();
            for (LogEntry entry : entries) {
                State next = state.after(entry);
                telemetry.happened(state, next, entry.event());
                state = next;
            }
            published = published.after(state, entries, clock);
            tail.add(appended);
        }

        @Override
        public void undone() {
            found.ifPresent(before -> head = before);
        }

        private Receipt decide(Handle handle) {
            Processed processed = Submissions.process(head.state(), submission, actor, clock.instant());
            processed.entries().forEach(entry -> append(handle, entry));
            ReceiptTable.keep(handle, tenant, submission.id(), processed.receipt());
            return processed.receipt();
        }

        private void append(Handle handle, LogEntry entry) {
            State next = head.state().after(entry);
            StoredEntry stored = LogTable.append(handle, head.hash(), entry, head.state(), next);
            DocumentTable.update(handle, next, entry.event());
            Readings.takeUp(handle, tenant, entry.event());
            appended.add(stored);
            head = new Head(next, stored.hash());
        }
    }
}
