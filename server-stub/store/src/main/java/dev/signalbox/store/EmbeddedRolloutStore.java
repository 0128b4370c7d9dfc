package dev.signalbox.store;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.source.SourceState;
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
import dev.signalbox.domain.store.Submission;
import dev.signalbox.domain.store.Subscription;
import dev.signalbox.store.log.StoredEntry;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// The engine itself as a store of one tenant, for one actor: no socket in between.
final class EmbeddedRolloutStore implements RolloutStore {
    private final Engine engine;
    private final TenantLog log;
    private final Actor actor;
    private final Queue<Subscription> subscriptions = new ConcurrentLinkedQueue<>();

    EmbeddedRolloutStore(Engine engine, TenantLog log, Actor actor) {
        this.engine = engine;
        this.log = log;
        this.actor = actor;
    }

    @Override
    public StoreIdentity identity() {
        return new StoreIdentity(
                "embedded store",
                Engine.version(),
                engine.kind(),
                log.tenant(),
                actor,
                engine.clock().instant());
    }

    @Override
    public State state() {
        return log.published().state();
    }

    @Override
    public Receipt submit(Submission submission) {
        return engine.submit(log, submission, actor);
    }

    @Override
    public Subscription follow(long after, Consumer<FeedEvent> listener) {
        Subscription subscription = engine.follow(log.tenant(), after, event -> listener.accept(translated(event)));
        subscriptions.add(subscription);
        return subscription;
    }

    @Override
    public void report(List<MetricSample> samples) {
        State state = state();
        for (MetricSample sample : samples) {
            if (!state.rollouts().contains(sample.address())) {
                throw new InvalidValueException(
                        "flag", "there is no rollout of " + sample.address(), "Plan the rollout first.");
            }
        }
        engine.report(log.tenant(), samples);
    }

    @Override
    public MetricSeries metrics(MetricQuery query) {
        return engine.metrics(log.tenant(), query);
    }

    @Override
    public AuditPage audit(AuditQuery query) {
        return engine.audit(log.tenant(), query);
    }

    @Override
    public DryRun dryRun(Submission submission) {
        return log.dryRun(submission, actor);
    }

    @Override
    public void acknowledge(Acknowledgement word) {
        long revision = state().revision();
        if (word.revision() > revision) {
            throw new InvalidValueException(
                    "revision",
                    word.revision() + " is later than the log's " + revision,
                    "Give the revision of the last entry that was heard.");
        }
        log.evaluators().acknowledge(word);
    }

    @Override
    public Reach reach(long revision) {
        return log.evaluators().reach(revision);
    }

    @Override
    public List<SourceState> sources() {
        return engine.sources(log.tenant());
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
    }

    private static FeedEvent translated(LogFeed event) {
        return switch (event) {
            case LogFeed.Entries(var entries) ->
                new FeedEvent.Appended(entries.stream().map(StoredEntry::entry).toList());
            case LogFeed.Heartbeat(var now) -> new FeedEvent.Alive(now);
        };
    }
}
