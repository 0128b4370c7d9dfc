package dev.signalbox.desktop.pipeline;

import dev.signalbox.client.session.LinkWords;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.Subscription;
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
    private final TaskRunner tasks;
    private final Ticker ticker;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<Pipeline> shown = new ReadOnlyObjectWrapper<>(NOTHING);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("Connecting");
    private final ReadOnlyStringWrapper staleness = new ReadOnlyStringWrapper("");
    private Optional<Subscription> watch = Optional.empty();
    private javafx.util.Subscription ticks = javafx.util.Subscription.EMPTY;
    private boolean drawing;
    private boolean outdated;

    PipelineViewModel(Session session, TaskRunner tasks, Ticker ticker, InstantSource clock, ZoneId zone) {
        this.session = session;
        this.tasks = tasks;
        this.ticker = ticker;
        this.clock = clock;
        this.zone = zone;
        filter.subscribe(this::draw);
    }

    /// Begins to follow the store.
    void attach() {
        watch = Optional.of(session.watch(view -> tasks.screen().execute(this::draw)));
        ticks = ticker.everySecond(this::tick);
        draw();
    }

    /// Ends what [#attach] began.
    void detach() {
        watch.ifPresent(Subscription::close);
        watch = Optional.empty();
        ticks.unsubscribe();
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
        return staleness.getReadOnlyProperty();
    }

    /// A gate may open because time passes; a list too long to look at as a graph follows the store alone.
    private void tick() {
        staleness.set(LinkWords.staleness(session.view(), clock.instant()));
        if (!shown.get().isTooLarge()) {
            draw();
        }
    }

    /// One drawing at a time: what changes meanwhile is drawn after it.
    private void draw() {
        View view = session.view();
        staleness.set(LinkWords.staleness(view, clock.instant()));
        outdated = drawing;
        if (!drawing && view.state().isPresent()) {
            drawing = true;
            State state = view.state().orElseThrow();
            Instant now = clock.instant();
            String query = filter.get();
            tasks.run(
                    () -> PipelineDrawing.of(state, now, zone).matching(query),
                    drawn -> drawn(drawn, query),
                    this::undrawn);
        }
    }

    private void undrawn(Throwable failure) {
        drawing = false;
        System.getLogger(PipelineViewModel.class.getName()).log(System.Logger.Level.ERROR, "No pipeline.", failure);
    }

    private void drawn(Pipeline drawn, String query) {
        drawing = false;
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
        if (outdated) {
            draw();
        }
    }
}
