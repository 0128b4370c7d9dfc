package dev.signalbox.desktop.board;

import dev.signalbox.client.session.LinkWords;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.words.EventWords;
import dev.signalbox.desktop.words.Times;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.AuditPage;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The board without a screen. Snapshots are drawn and filtered in the background; the screen gets each result in one
/// change. Confined to the screen's thread.
final class BoardViewModel {
    private static final int LAST_CHANGES = 5;
    /// What waits for a person falls due by the minute, whether or not anything changes.
    private static final Duration DUE_EVERY = Duration.ofMinutes(1);

    private final Session session;
    private final TaskRunner tasks;
    private final Ticker ticker;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Trends trends;
    private final ObservableList<BoardRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<BoardSnapshot> snapshot = new ReadOnlyObjectWrapper<>(BoardSnapshot.EMPTY);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("Connecting");
    private final ReadOnlyStringWrapper staleness = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ObservableList<String> lastChanges = FXCollections.observableArrayList();
    private long drawnRevision = -1;
    private Instant drawnAt = Instant.MIN;
    private Optional<Subscription> watch = Optional.empty();
    private javafx.util.Subscription ticks = javafx.util.Subscription.EMPTY;
    private boolean drawing;
    private long filterings;

    BoardViewModel(Session session, TaskRunner tasks, Ticker ticker, InstantSource clock, ZoneId zone) {
        this.session = session;
        this.tasks = tasks;
        this.ticker = ticker;
        this.clock = clock;
        this.zone = zone;
        this.trends = new Trends(session, tasks, clock);
        filter.subscribe(this::applyFilter);
    }

    /// Begins to follow the store.
    void attach() {
        watch = Optional.of(session.watch(view -> tasks.screen().execute(() -> show(view))));
        ticks = ticker.everySecond(this::tick);
        show(session.view());
    }

    /// Ends what [#attach] began.
    void detach() {
        watch.ifPresent(Subscription::close);
        watch = Optional.empty();
        ticks.unsubscribe();
    }

    ObservableList<BoardRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<BoardSnapshot> snapshot() {
        return snapshot.getReadOnlyProperty();
    }

    /// What the person has typed to narrow the rows down.
    StringProperty filter() {
        return filter;
    }

    /// How many rows are shown of how many.
    ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    /// What stands where no row does.
    ReadOnlyStringProperty empty() {
        return empty.getReadOnlyProperty();
    }

    ObservableList<String> lastChanges() {
        return lastChanges;
    }

    /// How old what is shown is, such as `4 min old`; empty while it is live.
    ReadOnlyStringProperty staleness() {
        return staleness.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty stale() {
        return stale.getReadOnlyProperty();
    }

    Trends trends() {
        return trends;
    }

    private void show(View view) {
        tick();
        if (!drawing && view.state().isPresent() && view.revision() != drawnRevision) {
            draw(view.state().orElseThrow());
        }
    }

    /// One drawing at a time: what changes meanwhile is drawn after it.
    private void draw(State state) {
        drawing = true;
        drawnRevision = state.revision();
        Instant now = clock.instant();
        drawnAt = now;
        tasks.run(() -> BoardDrawing.of(state, now, zone), this::drawn, this::undrawn);
    }

    private void drawn(BoardSnapshot result) {
        drawing = false;
        snapshot.set(result);
        applyFilter();
        trends.follow(result);
        tasks.when(session.audit(AuditQuery.newest(LAST_CHANGES)), this::showChanges, unavailable -> {});
        show(session.view());
    }

    private void undrawn(Throwable failure) {
        drawing = false;
        System.getLogger(BoardViewModel.class.getName()).log(System.Logger.Level.ERROR, "No board.", failure);
    }

    private void applyFilter() {
        long mine = ++filterings;
        String query = filter.get();
        BoardSnapshot all = snapshot.get();
        tasks.run(
                () -> all.matching(query),
                matching -> {
                    if (mine == filterings) {
                        showRows(matching, all, query);
                    }
                },
                this::undrawn);
    }

    private void showRows(List<BoardRow> matching, BoardSnapshot all, String query) {
        rows.setAll(matching);
        count.set(
                matching.size() == all.rows().size()
                        ? flags(all.rows().size())
                        : String.format(
                                "%,d of %s", matching.size(), flags(all.rows().size())));
        if (!query.isBlank()) {
            empty.set("No flag matches \u201c" + query.strip() + "\u201d. Esc clears the filter.");
        } else if (drawnRevision >= 0) {
            empty.set("Nothing is rolling out");
        }
    }

    private void showChanges(AuditPage page) {
        lastChanges.setAll(page.records().stream()
                .map(found -> Times.clock(found.entry().at(), zone) + "  "
                        + found.entry().actorName() + ": "
                        + EventWords.of(found.entry().event()))
                .toList());
    }

    private void tick() {
        staleness.set(LinkWords.staleness(session.view(), clock.instant()));
        stale.set(!staleness.get().isEmpty());
        if (!stale.get()) {
            trends.refresh();
        }
        boolean due = !drawing && drawnRevision >= 0 && !clock.instant().isBefore(drawnAt.plus(DUE_EVERY));
        if (due) {
            session.view().state().ifPresent(this::draw);
        }
    }

    private static String flags(int count) {
        return count == 1 ? "1 flag" : String.format("%,d flags", count);
    }
}
