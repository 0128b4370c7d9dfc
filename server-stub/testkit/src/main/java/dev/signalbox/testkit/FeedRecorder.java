package dev.signalbox.testkit;

import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.FeedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A follower that keeps what it is told, and folds it. Safe for any thread.
public final class FeedRecorder implements Consumer<FeedEvent> {
    private final List<LogEntry> entries = new ArrayList<>();
    private State state;

    /// A follower that has `state` at hand.
    public FeedRecorder(State state) {
        this.state = state;
    }

    @Override
    public synchronized void accept(FeedEvent event) {
        switch (event) {
            case FeedEvent.Appended(var appended) -> appended.forEach(this::fold);
            case FeedEvent.Reset(var fresh) -> state = fresh;
            case FeedEvent.Alive alive -> {}
            case FeedEvent.Lost lost -> {}
        }
    }

    /// The fold of everything told so far.
    public synchronized State state() {
        return state;
    }

    /// The entries told so far, as they came.
    public synchronized List<LogEntry> entries() {
        return List.copyOf(entries);
    }

    /// Returns once revision `revision` has arrived.
    public void awaitRevision(long revision) {
        Eventually.await("revision " + revision + " arrives", () -> state().revision() >= revision);
    }

    /// A gap or a repeat is kept too, and not folded over: the tests compare what came.
    private void fold(LogEntry entry) {
        entries.add(entry);
        if (entry.sequence() == state.revision() + 1) {
            state = state.after(entry);
        }
    }
}
