package dev.signalbox.desktop.flags;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.guidance.Advised;
import dev.signalbox.desktop.live.Drawing;
import dev.signalbox.desktop.live.Following;
import dev.signalbox.domain.flag.FlagKey;
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
    private final ZoneId zone;
    private final Following following;
    private final Drawing<FlagsSnapshot> drawing;
    private final Drawing<Matching> arranging;
    private final ObservableList<FlagRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<FlagsSnapshot> snapshot = new ReadOnlyObjectWrapper<>(FlagsSnapshot.EMPTY);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<FlagOrder> order = new SimpleObjectProperty<>(FlagOrder.NAME);
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("Connecting");
    private final ReadOnlyObjectWrapper<Optional<Advised>> advised = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<FlagKey> chosen = Optional.empty();
    private long drawnRevision = -1;

    /// What a filter leaves of a snapshot, in the order that was asked for.
    private record Matching(List<FlagRow> rows, FlagsSnapshot all, String query) {}

    FlagsViewModel(Session session, TaskRunner tasks, Ticker ticker, InstantSource clock, ZoneId zone) {
        this.session = session;
        this.zone = zone;
        this.following = new Following(session, tasks, ticker, clock);
        this.drawing = Drawing.calm("flags", tasks, this::drawn);
        this.arranging = Drawing.prompt("arranged flags", tasks, this::showRows);
        filter.subscribe(this::arrange);
        order.subscribe(this::arrange);
    }

    /// Begins to follow the store.
    void attach() {
        following.begin(this::look, () -> {});
    }

    /// Ends what [#attach] began.
    void detach() {
        following.end();
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

    /// Has the guidance be about `flag` from now on.
    void choose(Optional<FlagKey> flag) {
        chosen = flag;
        advise();
    }

    /// What is advised on the chosen flag where it is most urgent; absent without a rollout.
    ReadOnlyObjectProperty<Optional<Advised>> advised() {
        return advised.getReadOnlyProperty();
    }

    /// How old the guidance is, such as `as of 4 min ago`.
    ReadOnlyStringProperty asOf() {
        return following.asOf();
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
        return following.staleness();
    }

    private void look() {
        session.view()
                .state()
                .filter(state -> state.revision() != drawnRevision)
                .ifPresent(state -> {
                    drawnRevision = state.revision();
                    drawing.ask(() -> FlagsSnapshot.of(state, zone));
                });
    }

    private void drawn(FlagsSnapshot result) {
        snapshot.set(result);
        advise();
        arrange();
    }

    private void advise() {
        advised.set(chosen.flatMap(snapshot.get()::of).flatMap(FlagRow::advised));
    }

    private void arrange() {
        String query = filter.get();
        FlagOrder by = order.get();
        FlagsSnapshot all = snapshot.get();
        arranging.ask(() -> new Matching(all.matching(query, by), all, query));
    }

    private void showRows(Matching matching) {
        int found = matching.rows().size();
        int all = matching.all().rows().size();
        rows.setAll(matching.rows());
        count.set(found == all ? flags(all) : String.format("%,d of %s", found, flags(all)));
        if (!matching.query().isBlank()) {
            empty.set("No flag matches \u201c" + matching.query().strip() + "\u201d. Esc clears the filter.");
        } else if (drawnRevision >= 0) {
            empty.set("There is no flag yet. N makes the first one.");
        }
    }

    private static String flags(int count) {
        return count == 1 ? "1 flag" : String.format("%,d flags", count);
    }
}
