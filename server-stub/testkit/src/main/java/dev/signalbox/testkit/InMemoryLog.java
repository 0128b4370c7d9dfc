package dev.signalbox.testkit;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.source.SourceEvent;
import dev.signalbox.domain.rules.source.Sources;
import dev.signalbox.domain.source.SourceKey;
import dev.signalbox.domain.source.SourceState;
import dev.signalbox.domain.store.Acknowledgement;
import dev.signalbox.domain.store.DryRun;
import dev.signalbox.domain.store.FeedEvent;
import dev.signalbox.domain.store.KnownEvaluator;
import dev.signalbox.domain.store.Processed;
import dev.signalbox.domain.store.Reach;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.domain.store.Submissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// A tenant's log without a disk: the fake behind every [RolloutStore] that [#as] hands out.
///
/// Followers are told on the thread that submits, before `submit` returns, so that tests need not wait.
public final class InMemoryLog {
    private final InstantSource clock;
    private final List<LogEntry> entries = new ArrayList<>();
    private final Map<UUID, Receipt> receipts = new HashMap<>();
    private final List<MetricSample> samples = new ArrayList<>();
    private final Map<List<Object>, KnownEvaluator> evaluators = new HashMap<>();
    /// With the last sequence that each was told.
    private final Map<Consumer<FeedEvent>, Long> followers = new LinkedHashMap<>();
    private final Map<SourceKey, SourceState> asked = new HashMap<>();
    private State state;
    private Optional<String> cut = Optional.empty();

    /// An empty log of tenant `tenant`.
    public InMemoryLog(TenantId tenant, InstantSource clock) {
        this.clock = clock;
        this.state = State.empty(tenant);
    }

    /// The store as `actor` sees it.
    public RolloutStore as(Actor actor) {
        return new InMemoryRolloutStore(this, actor);
    }

    /// Tells every follower, also those still to come, that the store cannot be heard, and nothing more until
    /// [#restoreConnection].
    public synchronized void loseConnection(String why) {
        cut = Optional.of(why);
        tell(new FeedEvent.Lost(why));
    }

    /// Tells every follower that the store can be heard, and what it has missed.
    public synchronized void restoreConnection() {
        cut = Optional.empty();
        tell(new FeedEvent.Alive(clock.instant()));
        tellEntries();
    }

    InstantSource clock() {
        return clock;
    }

    synchronized State state() {
        return state;
    }

    synchronized List<LogEntry> entries() {
        return List.copyOf(entries);
    }

    synchronized List<MetricSample> samples() {
        return List.copyOf(samples);
    }

    synchronized Receipt submit(Submission submission, Actor actor) {
        Receipt known = receipts.get(submission.id());
        if (known != null) {
            return known;
        }
        Processed processed = Submissions.process(state, submission, actor, clock.instant());
        receipts.put(submission.id(), processed.receipt());
        if (!processed.entries().isEmpty()) {
            entries.addAll(processed.entries());
            state = processed.state();
            processed.entries().forEach(this::takeUpReading);
            tellEntries();
        }
        return processed.receipt();
    }

    private void takeUpReading(LogEntry entry) {
        if (entry.event() instanceof SourceEvent.ReadingEntered(var address, var variant, var reading)) {
            samples.add(reading.sample(address, variant));
        }
    }

    synchronized DryRun dryRun(Submission submission, Actor actor) {
        Receipt known = receipts.get(submission.id());
        return known != null
                ? new DryRun(known, List.of())
                : DryRun.of(Submissions.process(state, submission, actor, clock.instant()));
    }

    synchronized void acknowledge(Acknowledgement word) {
        if (word.revision() > state.revision()) {
            throw new InvalidValueException(
                    "revision",
                    word.revision() + " is later than the log's " + state.revision(),
                    "Give the revision of the last entry that was heard.");
        }
        evaluators.put(List.of(word.evaluator(), word.environment()), KnownEvaluator.of(word, clock.instant()));
    }

    synchronized Reach reach(long revision) {
        return Reach.of(revision, clock.instant(), List.copyOf(evaluators.values()));
    }

    /// A source was asked, and this is how it went.
    public synchronized void asked(SourceState how) {
        asked.put(how.key(), how);
    }

    synchronized List<SourceState> sources() {
        return Sources.inUse(state).stream()
                .map(source -> asked.getOrDefault(source.key(), SourceState.untried(source.key())))
                .toList();
    }

    synchronized void report(List<MetricSample> reported) {
        for (MetricSample sample : reported) {
            if (!state.rollouts().contains(sample.address())) {
                throw new InvalidValueException(
                        "flag", "there is no rollout of " + sample.address(), "Plan the rollout first.");
            }
        }
        samples.addAll(reported);
    }

    synchronized void follow(long after, Consumer<FeedEvent> listener) {
        followers.put(listener, after);
        if (cut.isEmpty()) {
            listener.accept(new FeedEvent.Alive(clock.instant()));
            tellEntries();
        }
        cut.ifPresent(why -> listener.accept(new FeedEvent.Lost(why)));
    }

    synchronized void unfollow(Consumer<FeedEvent> listener) {
        followers.remove(listener);
    }

    private void tell(FeedEvent event) {
        List.copyOf(followers.keySet()).forEach(follower -> follower.accept(event));
    }

    private void tellEntries() {
        if (cut.isPresent()) {
            return;
        }
        for (Map.Entry<Consumer<FeedEvent>, Long> follower : List.copyOf(followers.entrySet())) {
            List<LogEntry> missed = entries.stream()
                    .filter(entry -> entry.sequence() > follower.getValue())
                    .toList();
            if (!missed.isEmpty()) {
                follower.setValue(missed.getLast().sequence());
                follower.getKey().accept(new FeedEvent.Appended(missed));
            }
        }
    }
}
