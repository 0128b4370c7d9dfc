package dev.signalbox.client.session;

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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A store that fails when told, and whose followers can be told anything.
final class ScriptedStore implements RolloutStore {
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
    public StoreIdentity identity() {
        return answer(store::identity);
    }

    @Override
    public State state() {
        return answer(store::state);
    }

    @Override
    public Receipt submit(Submission submission) {
        return answer(() -> store.submit(submission));
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
    public void report(List<MetricSample> samples) {
        store.report(samples);
    }

    @Override
    public MetricSeries metrics(MetricQuery query) {
        return answer(() -> store.metrics(query));
    }

    @Override
    public AuditPage audit(AuditQuery query) {
        return answer(() -> store.audit(query));
    }

    @Override
    public DryRun dryRun(Submission submission) {
        return answer(() -> store.dryRun(submission));
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
        closed = true;
        store.close();
    }

    private <T> T answer(Supplier<T> question) {
        if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new StoreUnavailableException("The store does not answer.");
        }
        return question.get();
    }
}
