package dev.signalbox.client.stop;

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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A store behind a line that can be cut, before or after what is sent gets through.
final class FlakyStore implements RolloutStore {
    /// What the line does.
    enum Line {
        GOOD,
        DEAD,
        LOSES_ANSWERS,
        BROKEN
    }

    final List<Submission> sent = new ArrayList<>();
    Line line = Line.GOOD;
    private final RolloutStore store;

    FlakyStore(RolloutStore store) {
        this.store = store;
    }

    @Override
    public Receipt submit(Submission submission) {
        sent.add(submission);
        if (line == Line.DEAD) {
            throw new StoreUnavailableException("The store does not answer.");
        }
        if (line == Line.BROKEN) {
            throw new IllegalStateException("A fault nobody thought of.");
        }
        Receipt receipt = store.submit(submission);
        if (line == Line.LOSES_ANSWERS) {
            throw new StoreUnavailableException("The connection broke off.");
        }
        return receipt;
    }

    @Override
    public StoreIdentity identity() {
        return store.identity();
    }

    @Override
    public State state() {
        return store.state();
    }

    @Override
    public Subscription follow(long after, Consumer<FeedEvent> listener) {
        return store.follow(after, listener);
    }

    @Override
    public void report(List<MetricSample> samples) {
        store.report(samples);
    }

    @Override
    public MetricSeries metrics(MetricQuery query) {
        return store.metrics(query);
    }

    @Override
    public AuditPage audit(AuditQuery query) {
        return store.audit(query);
    }

    @Override
    public DryRun dryRun(Submission submission) {
        if (line == Line.DEAD) {
            throw new StoreUnavailableException("The store does not answer.");
        }
        return store.dryRun(submission);
    }

    @Override
    public void acknowledge(Acknowledgement word) {
        store.acknowledge(word);
    }

    @Override
    public Reach reach(long revision) {
        return store.reach(revision);
    }

    @Override
    public void close() {
        store.close();
    }
}
