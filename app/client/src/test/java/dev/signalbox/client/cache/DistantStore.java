package dev.signalbox.client.cache;

import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.AuditPage;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.FeedEvent;
import dev.signalbox.domain.store.ForwardingStore;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Subscription;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// A store that can be reached or not, and counts how often it was asked for its whole state.
final class DistantStore extends ForwardingStore {
    /// Whether it answers.
    enum Presence {
        UP,
        DOWN
    }

    private final RolloutStore store;
    private final AtomicInteger auditsAsked = new AtomicInteger();
    private final AtomicInteger statesAsked = new AtomicInteger();
    private volatile Presence presence;
    private volatile boolean followed;
    private volatile CountDownLatch feed = new CountDownLatch(0);

    DistantStore(RolloutStore store, Presence presence) {
        this.store = store;
        this.presence = presence;
    }

    /// Tells followers nothing before [#releaseFeed].
    void holdFeed() {
        feed = new CountDownLatch(1);
    }

    void releaseFeed() {
        feed.countDown();
    }

    void comeBack() {
        presence = Presence.UP;
    }

    /// True once somebody has learnt the state and follows on from there.
    boolean isFollowed() {
        return followed;
    }

    int auditsAsked() {
        return auditsAsked.get();
    }

    int statesAsked() {
        return statesAsked.get();
    }

    @Override
    public State state() {
        statesAsked.incrementAndGet();
        return super.state();
    }

    @Override
    public AuditPage audit(AuditQuery query) {
        auditsAsked.incrementAndGet();
        return super.audit(query);
    }

    @Override
    public Subscription follow(long after, Consumer<FeedEvent> listener) {
        try {
            feed.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        Subscription subscription = store.follow(after, listener);
        followed = true;
        return subscription;
    }

    @Override
    protected RolloutStore store() {
        if (presence == Presence.DOWN) {
            throw new StoreUnavailableException("Nothing answers.");
        }
        return store;
    }

    @Override
    public void close() {
        store.close();
    }
}
