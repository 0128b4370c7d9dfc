package dev.signalbox.client.cache;

import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.Acknowledgement;
import dev.signalbox.domain.store.AuditPage;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.DryRun;
import dev.signalbox.domain.store.FeedEvent;
import dev.signalbox.domain.store.MetricQuery;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.store.Reach;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreIdentity;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.domain.store.Subscription;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A store that can be reached or not, and counts how often it was asked for its whole state.
final class DistantStore implements RolloutStore {
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
    public StoreIdentity identity() {
        return answer(store::identity);
    }

    @Override
    public State state() {
        statesAsked.incrementAndGet();
        return answer(store::state);
    }

    @Override
    public Receipt submit(Submission submission) {
        return answer(() -> store.submit(submission));
    }

    @Override
    public DryRun dryRun(Submission submission) {
        return answer(() -> store.dryRun(submission));
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
    public void report(List<MetricSample> samples) {
        store.report(samples);
    }

    @Override
    public MetricSeries metrics(MetricQuery query) {
        return answer(() -> store.metrics(query));
    }

    @Override
    public AuditPage audit(AuditQuery query) {
        auditsAsked.incrementAndGet();
        return answer(() -> store.audit(query));
    }

    @Override
    public void acknowledge(Acknowledgement word) {
        store.acknowledge(word);
    }

    @Override
    public Reach reach(long revision) {
        return answer(() -> store.reach(revision));
    }

    @Override
    public void close() {
        store.close();
    }

    private <T> T answer(Supplier<T> question) {
        if (presence == Presence.DOWN) {
            throw new StoreUnavailableException("Nothing answers.");
        }
        return question.get();
    }
}
