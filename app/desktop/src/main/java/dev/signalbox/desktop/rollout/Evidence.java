package dev.signalbox.desktop.rollout;

import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.client.stop.Reached;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.health.Policies;
import dev.signalbox.domain.store.AuditPage;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.MetricQuery;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.store.Reach;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The history and the figures of the rollout that is shown, asked anew when they may have changed. What was read last
/// is kept while the store is silent: it carries its own age. Confined to the screen's thread.
final class Evidence {
    private static final int MOST_COLUMNS = 1_200;
    private static final int PAGE = 1_000;

    private final Session session;
    private final TaskRunner tasks;
    private final Runnable changed;
    private List<LogEntry> history = List.of();
    private long historyRevision = -1;
    private Optional<Measured> measured = Optional.empty();
    private Optional<Health> health = Optional.empty();
    private Optional<Spread> spread = Optional.empty();
    private boolean asking;
    private boolean counting;
    private int generation;

    Evidence(Session session, TaskRunner tasks, Runnable changed) {
        this.session = session;
        this.tasks = tasks;
        this.changed = changed;
    }

    List<LogEntry> history() {
        return history;
    }

    Optional<Measured> measured() {
        return measured;
    }

    Optional<Health> health() {
        return health;
    }

    /// How far the change that holds the rollout down has got; absent where none does.
    Optional<Spread> spread() {
        return spread;
    }

    /// Another rollout is about to be shown.
    void forget() {
        generation++;
        history = List.of();
        historyRevision = -1;
        measured = Optional.empty();
        health = Optional.empty();
        spread = Optional.empty();
        asking = false;
        counting = false;
    }

    /// Asks for what may have changed; one question at a time.
    void gather(Rollout rollout, View view, Instant now) {
        if (historyRevision != view.revision()) {
            historyRevision = view.revision();
            int asked = generation;
            tasks.when(
                    session.audit(AuditQuery.newest(PAGE)), page -> take(asked, page), failure -> historyRevision = -1);
        }
        view.state().filter(state -> !asking).ifPresent(state -> askFigures(state, rollout, now));
        view.state().ifPresent(state -> count(state, rollout.address(), now));
    }

    /// Until everybody has got the change, and once in a while after that.
    private void count(State state, FlagAddress address, Instant now) {
        Optional<Lowering> change = Lowering.latest(state, address, history);
        if (change.isEmpty()) {
            spread = Optional.empty();
        } else if (!counting && isDue(change.get(), now)) {
            counting = true;
            int asked = generation;
            tasks.when(
                    session.reach(change.get().revision()),
                    reach -> take(asked, change.get(), reach.in(address.environment()::equals), now),
                    failure -> counting = false);
        }
    }

    private boolean isDue(Lowering change, Instant now) {
        return spread.filter(known -> known.change().equals(change) && known.isFresh(now))
                .isEmpty();
    }

    private void take(int asked, Lowering change, Reach reach, Instant now) {
        if (asked == generation) {
            counting = false;
            spread = Optional.of(new Spread(change, Reached.of(reach, "", now)));
            changed.run();
        }
    }

    private void take(int asked, AuditPage page) {
        if (asked == generation) {
            history = page.records().stream()
                    .map(record -> record.entry())
                    .toList()
                    .reversed();
            changed.run();
        }
    }

    private void askFigures(State state, Rollout rollout, Instant now) {
        Instant from = GraphBuilder.begin(rollout, history, now);
        if (!now.isAfter(from.plusSeconds(1))) {
            return;
        }
        asking = true;
        int asked = generation;
        CompletableFuture<MetricSeries> graph =
                session.metrics(new MetricQuery(rollout.address(), from, now, step(Duration.between(from, now))));
        tasks.when(
                graph.thenCombine(judged(state, rollout, now), Answer::new),
                answer -> makeReady(asked, state, rollout, answer),
                failure -> asking = false);
    }

    /// Long steps average errors away, short ones leave too few requests in each: as many as there are columns.
    private static Duration step(Duration length) {
        return Duration.ofSeconds(Math.max(1, length.toSeconds() / MOST_COLUMNS + 1));
    }

    private CompletableFuture<Optional<Health>> judged(State state, Rollout rollout, Instant now) {
        if (!(rollout.phase() instanceof RolloutPhase.Live live)) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        EffectivePolicy policy = Policies.effective(state, rollout);
        Instant from = Health.windowStart(policy, live.since(), now);
        if (!now.isAfter(from)) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        Instant latest = now.minus(policy.interval().value());
        return whole(rollout, from, now)
                .thenCombine(
                        whole(rollout, latest.isAfter(from) ? latest : from, now),
                        (all, last) -> Optional.of(Health.of(state, rollout, all, last, from, now)));
    }

    private CompletableFuture<MetricSeries> whole(Rollout rollout, Instant from, Instant to) {
        Duration length = Duration.ofSeconds(Duration.between(from, to).toSeconds() + 1);
        return session.metrics(new MetricQuery(rollout.address(), from, to, length));
    }

    /// What takes long is done beside the screen; the screen goes on with what it had.
    private void makeReady(int asked, State state, Rollout rollout, Answer answer) {
        List<LogEntry> known = history;
        tasks.run(
                () -> Measured.of(state, rollout, known, answer.series()),
                ready -> take(asked, ready, answer.health()),
                failure -> asking = false);
    }

    private void take(int asked, Measured ready, Optional<Health> judged) {
        if (asked == generation) {
            asking = false;
            measured = Optional.of(ready);
            health = judged.map(found -> found.asOfNewest(ready.series()));
            changed.run();
        }
    }

    private record Answer(MetricSeries series, Optional<Health> health) {}
}
