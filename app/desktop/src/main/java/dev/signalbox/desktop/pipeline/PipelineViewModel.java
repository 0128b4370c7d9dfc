package dev.signalbox.desktop.pipeline;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.live.Drawing;
import dev.signalbox.desktop.live.Following;
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

/// The pipeline without a screen: drawn and filtered in the background whenever the state, the filter or the time may
/// have changed it. Confined to the screen's thread.
final class PipelineViewModel {
    private static final Pipeline NOTHING = new Pipeline(List.of());

    private final Session session;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Following following;
    private final Drawing<Pipeline> drawing;
    private final Drawing<Filtered> filtering;
    private final ReadOnlyObjectWrapper<Pipeline> shown = new ReadOnlyObjectWrapper<>(NOTHING);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("Connecting");

    private Optional<Pipeline> all = Optional.empty();

    /// What a filter left of the pipeline.
    private record Filtered(Pipeline pipeline, String query) {}

    PipelineViewModel(Session session, TaskRunner tasks, Ticker ticker, InstantSource clock, ZoneId zone) {
        this.session = session;
        this.clock = clock;
        this.zone = zone;
        this.following = new Following(session, tasks, ticker, clock);
        this.drawing = Drawing.calm("pipeline", tasks, this::drawn);
        this.filtering = Drawing.prompt("filtered pipeline", tasks, this::show);
        filter.subscribe(this::applyFilter);
    }

    /// Begins to follow the store.
    void attach() {
        following.begin(this::draw, this::tick);
    }

    /// Ends what [#attach] began.
    void detach() {
        following.end();
    }

    ReadOnlyObjectProperty<Pipeline> shown() {
        return shown.getReadOnlyProperty();
    }

    /// What the person has typed to narrow it down.
    StringProperty filter() {
        return filter;
    }

    /// How many rollouts are shown, and how many of them wait.
    ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    /// What stands where no rollout does.
    ReadOnlyStringProperty empty() {
        return empty.getReadOnlyProperty();
    }

    /// How old it is; empty while it is live.
    ReadOnlyStringProperty staleness() {
        return following.staleness();
    }

    /// A gate may open because time passes; a list too long to look at as a graph follows the store alone.
    private void tick() {
        if (!shown.get().isTooLarge()) {
            draw();
        }
    }

    private void draw() {
        session.view().state().ifPresent(state -> {
            Instant now = clock.instant();
            drawing.ask(() -> PipelineDrawing.of(state, now, zone));
        });
    }

    private void drawn(Pipeline drawn) {
        all = Optional.of(drawn);
        applyFilter();
    }

    private void applyFilter() {
        String query = filter.get();
        all.ifPresent(drawn -> filtering.ask(() -> new Filtered(drawn.matching(query), query)));
    }

    private void show(Filtered filtered) {
        Pipeline drawn = filtered.pipeline();
        String query = filtered.query();
        if (!drawn.equals(shown.get())) {
            shown.set(drawn);
        }
        long waiting = drawn.waiting().count();
        count.set(drawn.lanes().size() + (drawn.lanes().size() == 1 ? " rollout" : " rollouts") + ", " + waiting
                + (waiting == 1 ? " waits at a gate" : " wait at a gate"));
        empty.set(
                query.isBlank()
                        ? "Nothing is planned yet. A rollout that is planned stands here, stage by stage."
                        : "No rollout matches \u201c" + query.strip() + "\u201d. Esc clears the filter.");
    }
}
