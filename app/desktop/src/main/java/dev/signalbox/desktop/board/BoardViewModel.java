package dev.signalbox.desktop.board;

import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.guidance.Advised;
import dev.signalbox.desktop.live.Drawing;
import dev.signalbox.desktop.live.Following;
import dev.signalbox.desktop.navigation.Undelivered;
import dev.signalbox.desktop.words.EventWords;
import dev.signalbox.desktop.words.Times;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.AuditPage;
import dev.signalbox.domain.store.AuditQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The board without a screen. Snapshots are drawn and filtered in the background; the screen gets each result in one
/// change. Confined to the screen's thread.
final class BoardViewModel {
    private static final int LAST_CHANGES = 5;
    /// What waits for a person falls due by the minute, whether or not anything changes.
    private static final Duration DUE_EVERY = Duration.ofMinutes(1);

    /// The store is asked no more often how its metric sources go, however much else changes.
    private static final Duration SOURCES_EVERY = Duration.ofSeconds(10);

    private final Session session;
    private final TaskRunner tasks;
    private final Following following;
    private final Drawing<BoardSnapshot> drawing;
    private final Drawing<Matching> filtering;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Trends trends;
    private final ObservableList<BoardRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<BoardSnapshot> snapshot = new ReadOnlyObjectWrapper<>(BoardSnapshot.EMPTY);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("Connecting");
    private final ReadOnlyObjectWrapper<Optional<Advised>> advised = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<FlagAddress> chosen = Optional.empty();
    private final ObservableList<String> lastChanges = FXCollections.observableArrayList();
    private long drawnRevision = -1;
    private Instant drawnAt = Instant.MIN;
    private Beside beside = Beside.NOTHING;
    private Instant askedAt = Instant.EPOCH;

    /// What a filter leaves of a snapshot, and how much that is; found beside the screen's thread.
    private record Matching(List<BoardRow> rows, String count, String query) {
        static Matching of(BoardSnapshot all, String query) {
            List<BoardRow> rows = all.matching(query);
            return new Matching(rows, counted(rows.size(), all), query);
        }
    }

    /// @param undelivered what of the person's own the store has not taken
    BoardViewModel(
            Session session,
            ObservableValue<List<Undelivered>> undelivered,
            TaskRunner tasks,
            Ticker ticker,
            InstantSource clock,
            ZoneId zone) {
        this.session = session;
        this.tasks = tasks;
        this.following = new Following(session, tasks, ticker, clock);
        this.drawing = Drawing.calm("board", tasks, this::drawn);
        this.filtering = Drawing.prompt("filtered board", tasks, this::showRows);
        this.clock = clock;
        this.zone = zone;
        this.trends = new Trends(session, tasks, clock);
        filter.subscribe(this::applyFilter);
        undelivered.subscribe(now -> beside(beside.with(now)));
    }

    /// Begins to follow the store.
    void attach() {
        following.begin(this::look, this::tick);
    }

    /// Ends what [#attach] began.
    void detach() {
        following.end();
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
        return following.staleness();
    }

    /// Has the guidance be about the rollout at `address` from now on.
    void choose(Optional<FlagAddress> address) {
        if (!address.equals(chosen)) {
            chosen = address;
            advise();
        }
    }

    /// What is advised on the chosen rollout; absent while none is chosen.
    ReadOnlyObjectProperty<Optional<Advised>> advised() {
        return advised.getReadOnlyProperty();
    }

    /// How old the guidance is, such as `as of 4 min ago`.
    ReadOnlyStringProperty asOf() {
        return following.asOf();
    }

    Trends trends() {
        return trends;
    }

    private void look() {
        View view = session.view();
        view.state().filter(state -> state.revision() != drawnRevision).ifPresent(this::draw);
    }

    private void draw(State state) {
        drawnRevision = state.revision();
        Instant now = clock.instant();
        drawnAt = now;
        BoardSnapshot before = snapshot.get();
        Beside known = beside;
        drawing.ask(() -> BoardDrawing.of(state, known, now, zone).reusing(before));
    }

    private void drawn(BoardSnapshot result) {
        snapshot.set(result);
        advise();
        applyFilter();
        trends.follow(result);
        askSources();
        tasks.when(session.audit(AuditQuery.newest(LAST_CHANGES)), this::showChanges, unavailable -> {});
    }

    private void advise() {
        advised.set(chosen.flatMap(snapshot.get()::at).map(BoardCell::advised));
    }

    private void askSources() {
        Instant now = clock.instant();
        if (!now.isBefore(askedAt.plus(SOURCES_EVERY))) {
            askedAt = now;
            tasks.when(session.sources(), asked -> beside(beside.asked(asked)), unavailable -> {});
        }
    }

    private void beside(Beside known) {
        if (!known.equals(beside)) {
            beside = known;
            session.view().state().filter(state -> drawnRevision >= 0).ifPresent(this::draw);
        }
    }

    private void applyFilter() {
        String query = filter.get();
        BoardSnapshot all = snapshot.get();
        filtering.ask(() -> Matching.of(all, query));
    }

    private void showRows(Matching matching) {
        rows.setAll(matching.rows());
        count.set(matching.count());
        if (!matching.query().isBlank()) {
            empty.set("No flag matches \u201c" + matching.query().strip() + "\u201d. Esc clears the filter.");
        } else if (drawnRevision >= 0) {
            empty.set("Nothing is rolling out");
        }
    }

    private void showChanges(AuditPage page) {
        lastChanges.setAll(page.records().stream()
                .map(found -> Times.clock(found.entry().at(), zone) + "  "
                        + found.entry().actorName() + ": " + named(found.entry().event()))
                .toList());
    }

    /// What happened, with the rollout or the flag that it happened to, unless the words name it.
    private static String named(Event event) {
        String words = EventWords.of(event);
        return event.rollout()
                .map(FlagAddress::toString)
                .or(() -> event.flagKey().map(FlagKey::toString))
                .filter(name -> !words.contains(name))
                .map(name -> words + ", " + name)
                .orElse(words);
    }

    private void tick() {
        if (following.staleness().get().isEmpty()) {
            trends.refresh();
        }
        if (drawnRevision >= 0 && !clock.instant().isBefore(drawnAt.plus(DUE_EVERY))) {
            session.view().state().ifPresent(this::draw);
        }
    }

    private static String counted(int found, BoardSnapshot snapshot) {
        int all = snapshot.rows().size();
        return (found == all ? flags(all) : String.format("%,d of %s", found, flags(all)))
                + (all > 0 && !snapshot.isAnythingLive() ? " · nothing is rolling out" : "");
    }

    private static String flags(int count) {
        return count == 1 ? "1 flag" : String.format("%,d flags", count);
    }
}
