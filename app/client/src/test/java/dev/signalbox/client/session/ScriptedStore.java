package dev.signalbox.client.session;

import dev.signalbox.domain.store.FeedEvent;
import dev.signalbox.domain.store.ForwardingStore;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// A store that fails when told, and whose followers can be told anything.
final class ScriptedStore extends ForwardingStore {
    private final RolloutStore store;
    private final List<Consumer<FeedEvent>> followers = new CopyOnWriteArrayList<>();
    private final AtomicInteger failing = new AtomicInteger();
    private volatile boolean closed;

    ScriptedStore(RolloutStore store) {
        this.store = store;
    }

    /// The next `times` questions get no answer.
    void failNext(int times) {
        failing.set(times);
    }

    void tell(FeedEvent event) {
        followers.forEach(follower -> follower.accept(event));
    }

    boolean isFollowed() {
        return !followers.isEmpty();
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public Subscription follow(long after, Consumer<FeedEvent> listener) {
        Subscription subscription = store.follow(after, listener);
        followers.add(listener);
        return () -> {
            followers.remove(listener);
            subscription.close();
        };
    }

    @Override
    protected RolloutStore store() {
        if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new StoreUnavailableException("The store does not answer.");
        }
        return store;
    }

    @Override
    public void close() {
        closed = true;
        store.close();
    }
}
