package dev.signalbox.desktop.flags;

import dev.signalbox.client.session.LinkWords;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.domain.store.Subscription;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The flags without a screen. Drawn, filtered and sorted in the background; the screen gets each result in one
/// change. Confined to the screen's thread.
final class FlagsViewModel {
    private final Session session;
    private final TaskRunner tasks;
    private final Ticker ticker;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ObservableList<FlagRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<FlagsSnapshot> snapshot = new ReadOnlyObjectWrapper<>(FlagsSnapshot.EMPTY);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<FlagOrder> order = new SimpleObjectProperty<>(FlagOrder.NAME);
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("Connecting");
    private final ReadOnlyStringWrapper staleness = new ReadOnlyStringWrapper("");
    private Optional<Subscription> watch = Optional.empty();
    private javafx.util.Subscription ticks = javafx.util.Subscription.EMPTY;
    private long drawnRevision = -1;
    private boolean drawing;
    private long arrangings;

    FlagsViewModel(Session session, TaskRunner tasks, Ticker ticker, InstantSource clock, ZoneId zone) {
        this.session = session;
        this.tasks = tasks;
        this.ticker = ticker;
        this.clock = clock;
        this.zone = zone;
        filter.subscribe(this::arrange);
        order.subscribe(this::arrange);
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

    ObservableList<FlagRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<FlagsSnapshot> snapshot() {
        return snapshot.getReadOnlyProperty();
    }

    /// What the person has typed to narrow the rows down.
    StringProperty filter() {
        return filter;
    }

    ObjectProperty<FlagOrder> order() {
        return order;
    }

    /// How many rows are shown of how many.
    ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    /// What stands where no row does.
    ReadOnlyStringProperty empty() {
        return empty.getReadOnlyProperty();
    }

    /// How old what is shown is, such as `4 min old`; empty while it is live.
    ReadOnlyStringProperty staleness() {
        return staleness.getReadOnlyProperty();
    }

    private void show(View view) {
        tick();
        if (!drawing && view.state().isPresent() && view.revision() != drawnRevision) {
            drawing = true;
            drawnRevision = view.revision();
            tasks.run(() -> FlagsSnapshot.of(view.state().orElseThrow(), zone), this::drawn, this::undrawn);
        }
    }

    private void drawn(FlagsSnapshot result) {
        drawing = false;
        snapshot.set(result);
        arrange();
        // What changed meanwhile is drawn after it.
        show(session.view());
    }

    private void undrawn(Throwable failure) {
        drawing = false;
        System.getLogger(FlagsViewModel.class.getName()).log(System.Logger.Level.ERROR, "No flags.", failure);
    }

    private void arrange() {
        long mine = ++arrangings;
        String query = filter.get();
        FlagOrder by = order.get();
        FlagsSnapshot all = snapshot.get();
        tasks.run(
                () -> all.matching(query, by),
                matching -> {
                    if (mine == arrangings) {
                        showRows(matching, all, query);
                    }
                },
                this::undrawn);
    }

    private void showRows(List<FlagRow> matching, FlagsSnapshot all, String query) {
        rows.setAll(matching);
        count.set(
                matching.size() == all.rows().size()
                        ? flags(matching.size())
                        : String.format(
                                "%,d of %s", matching.size(), flags(all.rows().size())));
        if (!query.isBlank()) {
            empty.set("No flag matches \u201c" + query.strip() + "\u201d. Esc clears the filter.");
        } else if (drawnRevision >= 0) {
            empty.set("There is no flag yet. N makes the first one.");
        }
    }

    private void tick() {
        staleness.set(LinkWords.staleness(session.view(), clock.instant()));
    }

    private static String flags(int count) {
        return count == 1 ? "1 flag" : String.format("%,d flags", count);
    }
}
