package dev.signalbox.testkit;

import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.source.SourceState;
import dev.signalbox.domain.store.Acknowledgement;
import dev.signalbox.domain.store.AuditPage;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.AuditRecord;
import dev.signalbox.domain.store.DryRun;
import dev.signalbox.domain.store.FeedEvent;
import dev.signalbox.domain.store.MetricPoint;
import dev.signalbox.domain.store.MetricQuery;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.store.Reach;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreIdentity;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.domain.store.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The in-memory fake of the store, for one actor. Passes the same contract suite as the real ones.
final class InMemoryRolloutStore implements RolloutStore {
    private final InMemoryLog log;
    private final Actor actor;
    private final List<Subscription> subscriptions = new ArrayList<>();

    InMemoryRolloutStore(InMemoryLog log, Actor actor) {
        this.log = log;
        this.actor = actor;
    }

    @Override
    public StoreIdentity identity() {
        return new StoreIdentity(
                "in-memory store",
                "test",
                StoreKind.LIVE,
                log.state().tenant(),
                actor,
                log.clock().instant());
    }

    @Override
    public State state() {
        return log.state();
    }

    @Override
    public Receipt submit(Submission submission) {
        return log.submit(submission, actor);
    }

    @Override
    public Subscription follow(long after, Consumer<FeedEvent> listener) {
        log.follow(after, listener);
        Subscription subscription = () -> log.unfollow(listener);
        subscriptions.add(subscription);
        return subscription;
    }

    @Override
    public void report(List<MetricSample> samples) {
        log.report(samples);
    }

    @Override
    public MetricSeries metrics(MetricQuery query) {
        TreeMap<Instant, MetricPoint> points = new TreeMap<>();
        log.samples().stream()
                .filter(sample -> sample.address().equals(query.address()))
                .filter(sample ->
                        !sample.at().isBefore(query.from()) && sample.at().isBefore(query.to()))
                .forEach(sample -> points.merge(
                        stepOf(sample.at(), query),
                        point(stepOf(sample.at(), query), sample),
                        (left, right) -> new MetricPoint(
                                left.at(),
                                left.newPath().plus(right.newPath()),
                                left.oldPath().plus(right.oldPath()))));
        return new MetricSeries(query.address(), query.step(), List.copyOf(points.values()));
    }

    @Override
    public AuditPage audit(AuditQuery query) {
        List<AuditRecord> records = new ArrayList<>();
        State state = State.empty(log.state().tenant());
        for (LogEntry entry : log.entries()) {
            State next = state.after(entry);
            if (entry.sequence() < query.before() && matches(entry, query)) {
                records.addFirst(new AuditRecord(entry, percent(state, entry), percent(next, entry), ""));
            }
            state = next;
        }
        return new AuditPage(records.stream().limit(query.limit()).toList());
    }

    @Override
    public DryRun dryRun(Submission submission) {
        return log.dryRun(submission, actor);
    }

    @Override
    public void acknowledge(Acknowledgement word) {
        log.acknowledge(word);
    }

    @Override
    public Reach reach(long revision) {
        return log.reach(revision);
    }

    @Override
    public List<SourceState> sources() {
        return log.sources();
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
    }

    private static boolean matches(LogEntry entry, AuditQuery query) {
        return query.flag().isEmpty() || entry.event().flagKey().equals(query.flag());
    }

    private static int percent(State state, LogEntry entry) {
        Optional<Rollout> rollout = entry.event().rollout().flatMap(state.rollouts()::get);
        return rollout.map(found -> found.stage().target().buckets(found.population()))
                        .orElse(0)
                / (StageTarget.BUCKETS / 100);
    }

    private static Instant stepOf(Instant at, MetricQuery query) {
        long step = query.step().toMillis();
        long steps = Duration.between(query.from(), at).toMillis() / step;
        return query.from().plusMillis(steps * step);
    }

    private static MetricPoint point(Instant at, MetricSample sample) {
        return sample.variant() == Variant.NEW
                ? new MetricPoint(at, sample.tally(), Tally.NONE)
                : new MetricPoint(at, Tally.NONE, sample.tally());
    }
}
