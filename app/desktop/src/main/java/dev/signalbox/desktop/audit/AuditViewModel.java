package dev.signalbox.desktop.audit;

import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.store.AuditPage;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Subscription;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The trail without a screen: the newest page, grown by older ones on request and refreshed as the log grows. Confined
/// to the screen's thread.
final class AuditViewModel {
    private static final int PAGE = 100;

    private final Session session;
    private final TaskRunner tasks;
    private final ZoneId zone;
    private final ObservableList<AuditRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper filter = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper older = new ReadOnlyBooleanWrapper();
    private Optional<FlagKey> flag = Optional.empty();
    private Optional<Subscription> watch = Optional.empty();
    private long asked;
    private long shownRevision = -1;

    AuditViewModel(Session session, TaskRunner tasks, ZoneId zone) {
        this.session = session;
        this.tasks = tasks;
        this.zone = zone;
    }

    /// Newest first.
    ObservableList<AuditRow> rows() {
        return rows;
    }

    /// What to say where rows would be, or above them when they may be old; empty when there is nothing to say.
    ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /// The flag it is limited to; empty for all.
    ReadOnlyStringProperty filter() {
        return filter.getReadOnlyProperty();
    }

    /// True when there are older entries to ask for.
    ReadOnlyBooleanProperty older() {
        return older.getReadOnlyProperty();
    }

    void show(Optional<FlagKey> only) {
        flag = only;
        filter.set(only.map(FlagKey::value).orElse(""));
        rows.clear();
        shownRevision = -1;
        message.set("Reading the log");
        release();
        watch = Optional.of(session.watch(view -> tasks.screen().execute(() -> changed(view))));
    }

    void release() {
        watch.ifPresent(Subscription::close);
        watch = Optional.empty();
    }

    void showAll() {
        show(Optional.empty());
    }

    void showOlder() {
        if (!rows.isEmpty()) {
            ask(rows.getLast().sequence(), page -> {
                rows.addAll(worded(page));
                older.set(page.records().size() == PAGE);
            });
        }
    }

    private void changed(View view) {
        if (watch.isPresent() && view.revision() != shownRevision) {
            shownRevision = view.revision();
            ask(Long.MAX_VALUE, this::showNewest);
        }
    }

    /// Rows that were paged in stay: only what is new is put before them.
    private void showNewest(AuditPage page) {
        List<AuditRow> newest = worded(page);
        long last = rows.isEmpty() ? 0 : rows.getFirst().sequence();
        boolean joins = !newest.isEmpty() && newest.getLast().sequence() <= last;
        if (joins) {
            rows.addAll(0, newest.stream().filter(row -> row.sequence() > last).toList());
        } else {
            rows.setAll(newest);
            older.set(page.records().size() == PAGE);
        }
        message.set(rows.isEmpty() ? "Nothing has happened yet." : "");
    }

    private void ask(long before, java.util.function.Consumer<AuditPage> then) {
        long question = ++asked;
        tasks.when(
                session.audit(new AuditQuery(before, PAGE, flag)),
                page -> {
                    if (question == asked) {
                        then.accept(page);
                    }
                },
                this::failed);
    }

    private void failed(Throwable cause) {
        String why = cause instanceof StoreUnavailableException unavailable
                ? Objects.requireNonNullElse(unavailable.getMessage(), "The store does not answer.")
                : "The log could not be read.";
        message.set(rows.isEmpty() ? why : why + " What is shown may be out of date.");
    }

    private List<AuditRow> worded(AuditPage page) {
        return page.records().stream().map(record -> AuditRow.of(record, zone)).toList();
    }
}
