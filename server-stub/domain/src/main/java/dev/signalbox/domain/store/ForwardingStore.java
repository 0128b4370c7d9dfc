package dev.signalbox.domain.store;

import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.source.SourceState;
import java.util.List;
import java.util.function.Consumer;

/// A store that asks another one, for those that differ from it in a method or two.
///
/// As safe for threads as the other one, if [#store] is.
public abstract class ForwardingStore implements RolloutStore {
    /// The store that is asked, at each question anew.
    ///
    /// @throws StoreUnavailableException when there is none now, or the line to it is cut
    protected abstract RolloutStore store();

    @Override
    public StoreIdentity identity() {
        return store().identity();
    }

    @Override
    public State state() {
        return store().state();
    }

    @Override
    public Receipt submit(Submission submission) {
        return store().submit(submission);
    }

    @Override
    public DryRun dryRun(Submission submission) {
        return store().dryRun(submission);
    }

    @Override
    public Subscription follow(long after, Consumer<FeedEvent> listener) {
        return store().follow(after, listener);
    }

    @Override
    public void report(List<MetricSample> samples) {
        store().report(samples);
    }

    @Override
    public MetricSeries metrics(MetricQuery query) {
        return store().metrics(query);
    }

    @Override
    public AuditPage audit(AuditQuery query) {
        return store().audit(query);
    }

    @Override
    public void acknowledge(Acknowledgement word) {
        store().acknowledge(word);
    }

    @Override
    public Reach reach(long revision) {
        return store().reach(revision);
    }

    @Override
    public List<SourceState> sources() {
        return store().sources();
    }

    @Override
    public void close() {
        store().close();
    }
}
