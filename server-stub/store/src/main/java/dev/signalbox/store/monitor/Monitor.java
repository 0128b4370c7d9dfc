package dev.signalbox.store.monitor;

import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Hysteresis;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.MetricWindow;
import dev.signalbox.domain.health.SeriesFigure;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.ladder.Advance;
import dev.signalbox.domain.ladder.Judge;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.Expectation;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.store.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Judges every live rollout at its policy's interval and acts on the verdict by submitting commands like anybody else.
///
/// What stands is settled over two looks ([Hysteresis]). The look before is kept in memory alone:
/// after a restart, thinking better of a stage takes two looks again.
///
/// The window begins with the stage: what an earlier stage did must neither hide nor condemn this one. A stopped
/// rollout is not judged, because it serves nobody. One monitor runs in a process; [#tick] is its whole work and is
/// driven by a timer, or by a test.
public final class Monitor implements AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(500);

    private final Engine engine;
    private final Scheduler scheduler;
    private final OverrideWatch overrides;
    private final AlertBell alerts = new AlertBell();
    private final Map<Watched.Key, Look> looks = new HashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("signalbox-monitor").daemon(true).factory());

    /// A monitor of a store that no environment variable overrides.
    ///
    /// @param engine whose rollouts it watches; closed by its owner, after the monitor
    public Monitor(Engine engine) {
        this(engine, Map::of);
    }

    /// @param engine whose rollouts it watches; closed by its owner, after the monitor
    /// @param environment the process's variables, read at each tick: they may override flags (F18)
    public Monitor(Engine engine, Supplier<Map<String, String>> environment) {
        this.engine = engine;
        this.overrides = new OverrideWatch(engine, environment);
        this.scheduler = new Scheduler(engine);
    }

    /// Takes up the overrides that hold already, then starts the timer.
    ///
    /// @throws StoreUnavailableException when overrides cannot be made durable: a stop must not wait for a tick
    public Monitor start() {
        overrides.observe();
        // Never fails: tickSafely answers for what a tick may throw.
        Future<?> _ =
                timer.scheduleWithFixedDelay(this::tickSafely, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /// Takes up the stops that were written into the file by hand, judges whatever is due now,
    /// fires what is scheduled, keeps what evaluators have said, and sums metrics up.
    ///
    /// Not for two threads at once.
    public void tick() {
        engine.takeUpWrittenStops();
        overrides.observe();
        for (TenantId tenant : engine.tenants()) {
            try (RolloutStore store = engine.store(tenant, Actor.MONITOR)) {
                State state = store.state();
                List<Watched> due = state.rollouts()
                        .values()
                        .flatMap(rollout -> Watched.of(tenant, state, rollout).stream())
                        .filter(watched -> state.stopsOver(watched.address()).isEmpty())
                        .filter(this::isDue)
                        .sorted(Comparator.comparing(Watched::address))
                        .toList();
                due.forEach(watched -> judgeSafely(store, watched));
            }
        }
        scheduler.tick();
        engine.keepEvaluators();
        engine.keepMetrics();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            if (!timer.awaitTermination(5, TimeUnit.SECONDS)) {
                log("The monitor is still busy while it is closed.", new IllegalStateException("timeout"));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whatever goes wrong must not end the watch: a timer's task that throws is never run again.
    private void tickSafely() {
        try {
            tick();
        } catch (RuntimeException failed) {
            log("The rollouts could not be judged; the next tick tries again.", failed);
        }
    }

    private boolean isDue(Watched watched) {
        return Optional.ofNullable(looks.get(watched.key()))
                .map(look -> look.at().plus(watched.policy().interval().value()))
                .filter(next -> next.isAfter(engine.clock().instant()))
                .isEmpty();
    }

    /// One rollout that cannot be judged must not keep the others from it; it stays due.
    private void judgeSafely(RolloutStore store, Watched watched) {
        try {
            Instant now = engine.clock().instant();
            MetricWindow window = window(watched, now);
            Assessment said = Judge.judge(watched.policy(), watched.stage(), window);
            act(store, watched.knowing(window.findings()), settled(watched, said));
            alerts.ring(store, watched, window);
            looks.put(watched.key(), new Look(now, watched.live().since(), said));
        } catch (StoreUnavailableException unavailable) {
            log(watched.address() + " could not be judged; the next tick tries again.", unavailable);
        }
    }

    /// What stands after `said`, given what stood on this stage and what the look before this one said of it (C.3).
    private Assessment settled(Watched watched, Assessment said) {
        Optional<Assessment> before = Optional.ofNullable(looks.get(watched.key()))
                .filter(look -> look.since().equals(watched.live().since()))
                .map(Look::said);
        return Hysteresis.settle(watched.rollout().assessment(), before, said);
    }

    private void act(RolloutStore store, Watched watched, Assessment assessment) {
        Rollout rollout = watched.rollout();
        if (rollout.assessment().filter(assessment::saysTheSameAs).isEmpty()) {
            submit(
                    store,
                    "",
                    rollout,
                    new Command.RecordAssessment(
                            rollout.address(), watched.live().stage(), assessment));
        }
        boolean acts = watched.policy().onRollback().value() == HealthPolicy.OnRollback.ACT;
        if (assessment.verdict() == Verdict.ROLLBACK && acts) {
            submit(store, "", rollout, new Command.RollBack(rollout.address(), new Grounds.Automatic(assessment)));
        } else if (assessment.verdict() == Verdict.PASS) {
            advance(store, watched);
        }
    }

    private void advance(RolloutStore store, Watched watched) {
        Rollout rollout = watched.rollout();
        Instant now = engine.clock().instant();
        boolean due = rollout.phase() instanceof RolloutPhase.Running
                && rollout.stage().advance() == Advance.AUTOMATIC
                && rollout.schedule().isOpenAt(now)
                && rollout.stage().successCriteria().stream().allMatch(watched.findings()::settles)
                && rollout.nextStageFrom().filter(from -> !now.isBefore(from)).isPresent();
        if (due) {
            submit(
                    store,
                    "The stage's time is over and its verdict is PASS.",
                    rollout,
                    new Command.MoveToStage(rollout.address(), rollout.stageIndex() + 1));
        }
    }

    private MetricWindow window(Watched watched, Instant now) {
        Instant from = later(
                watched.live().since(), now.minus(watched.policy().window().value()));
        Instant latest = later(from, now.minus(watched.policy().interval().value()));
        return new MetricWindow(
                from,
                now,
                tally(watched, from, now),
                tally(watched, latest, now),
                watched.findings().with(series(watched, from, now), watched.policy(), now));
    }

    /// What is known besides requests, kept as it is judged by.
    private Map<Metric, SeriesFigure> series(Watched watched, Instant from, Instant now) {
        Map<Metric, SeriesFigure> figures =
                engine.series(watched.tenant(), watched.address(), watched.series(), from, now);
        if (!figures.isEmpty()) {
            engine.keep(watched.tenant(), watched.address(), now, figures);
        }
        return figures;
    }

    private Tally tally(Watched watched, Instant from, Instant to) {
        return engine.tally(watched.tenant(), watched.address(), Variant.NEW, from, to);
    }

    /// A verdict may be recorded any number of times; raising and lowering go by the revision that was judged.
    private static void submit(RolloutStore store, String reason, Rollout rollout, Command command) {
        store.submit(
                new Submission(UUID.randomUUID(), new Expectation.UnchangedSince(rollout.revision()), reason, command));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static void log(String message, Exception cause) {
        System.getLogger(Monitor.class.getName()).log(System.Logger.Level.WARNING, message, cause);
    }

    /// What a look at a stage that began at `since` said by itself.
    private record Look(Instant at, Instant since, Assessment said) {}
}
