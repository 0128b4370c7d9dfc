package dev.signalbox.desktop.rollout;

import dev.signalbox.client.session.Session;
import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.health.Policies;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.MetricQuery;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/// The sample rollout in the test's hand: `deeplinks.enabled` of easymo in production, 10,000
/// users, a day of the ladder lasting five seconds, and traffic that fails as often as told.
final class RolloutRig {
    static final EnvironmentKey PRODUCTION = new EnvironmentKey("production");
    static final FlagAddress LINKS = FlagAddress.of("deeplinks.enabled", "production");
    private static final Duration DAY = Duration.ofSeconds(5);

    final TestClock clock = new TestClock();
    final InMemoryLog log = new InMemoryLog(new TenantId("acme"), clock);
    final RolloutStore admin = log.as(Actors.TARA);
    final RolloutStore rina = log.as(Actors.RINA);
    private final Random random = new Random(4);

    RolloutRig() {
        AppKey app = new AppKey("easymo");
        does(new Command.CreateEnvironment(new Environment(PRODUCTION, EnvironmentKind.PRODUCTION, "Production")));
        does(new Command.CreateApp(new App(app, "easymo")));
        does(new Command.CreateFlag(new Flag(
                new FlagKey("deeplinks.enabled"),
                app,
                "Opens links from messages inside the app instead of the browser.",
                "links team")));
        does(new Command.PlanRollout(
                LINKS,
                SeedLadders.deepLinkPlan(DAY),
                10_000,
                HealthPolicy.DEFAULT.every(Duration.ofSeconds(2)).with(HealthPolicy.OnRollback.TELL)));
    }

    State state() {
        return admin.state();
    }

    Rollout rollout() {
        return state().rollouts().get(LINKS).orElseThrow();
    }

    Receipt does(Command command) {
        return as(admin, command, "for the test");
    }

    Receipt as(RolloutStore store, Command command, String reason) {
        return store.submit(Submission.of(new UUID(random.nextLong(), random.nextLong()), reason, command));
    }

    void stopBy(Actor actor) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        as(log.as(actor), new Command.EngageStop(new StopId(id), new StopScope.OneFlag(LINKS.flag(), PRODUCTION)), "");
    }

    void rollBackByMonitor() {
        Rollout rollout = rollout();
        Instant since = rollout.phase() instanceof RolloutPhase.Live live ? live.since() : clock.instant();
        MetricSeries whole = metrics(since);
        Health health = Health.of(state(), rollout, whole, whole, since, clock.instant());
        as(log.as(Actor.MONITOR), new Command.RollBack(LINKS, new Grounds.Automatic(health.assessment())), "");
    }

    /// Up to stage `stage`, with healthy traffic on the way.
    void climbTo(int stage) {
        does(new Command.StartRollout(LINKS));
        traffic(11, 0);
        for (int next = 2; next <= stage; next++) {
            Instant from = rollout().nextStageFrom().orElse(clock.instant());
            long wait = Math.max(0, Duration.between(clock.instant(), from).toSeconds());
            traffic((int) wait + 1, 0);
            does(new Command.MoveToStage(LINKS, next));
        }
    }

    /// A second at a time: 200 requests split by exposure, `errorPercent` of the new path's failing.
    void traffic(int seconds, double errorPercent) {
        for (int second = 0; second < seconds; second++) {
            double share = Math.max(state().servedPercent(rollout()), rollout().stageIndex() == 1 ? 0.5 : 0);
            int fresh = (int) Math.round(200 * share / 100 * (0.95 + random.nextDouble() * 0.1));
            report(Variant.NEW, fresh, errorPercent, 180 + errorPercent * 30);
            report(Variant.OLD, 200 - Math.min(200, fresh), 0.1, 230);
            clock.advance(Duration.ofSeconds(1));
        }
    }

    private void report(Variant variant, int requests, double errorPercent, double latency) {
        if (requests <= 0) {
            return;
        }
        double[] latencies =
                random.doubles(requests, latency * 0.5, latency * 1.3).toArray();
        int errors = (int) random.doubles(requests)
                .filter(draw -> draw * 100 < errorPercent)
                .count();
        Tally tally = new Tally(requests - errors, errors, 0, LatencyHistogram.of(latencies));
        admin.report(List.of(new MetricSample(LINKS, variant, clock.instant(), tally, Optional.empty())));
    }

    MetricSeries metrics(Instant from) {
        Instant to = clock.instant().plusSeconds(1);
        long step = 1 + Duration.between(from, to).toSeconds() / 5_000;
        return admin.metrics(new MetricQuery(LINKS, from, to, Duration.ofSeconds(step)));
    }

    private Measured measured(Instant from) {
        return Measured.of(state(), rollout(), history(), metrics(from));
    }

    List<LogEntry> history() {
        return new ArrayList<>(admin.audit(AuditQuery.newest(1000)).records().stream()
                        .map(record -> record.entry())
                        .toList())
                .reversed();
    }

    DetailFacts facts(Actor actor) {
        Instant now = clock.instant();
        Instant from = GraphBuilder.begin(rollout(), history(), now);
        Optional<Measured> measured = now.isAfter(from.plusSeconds(1)) ? Optional.of(measured(from)) : Optional.empty();
        return new DetailFacts(
                state(),
                rollout(),
                actor,
                "",
                Optional.empty(),
                history(),
                measured,
                Optional.empty(),
                health(now),
                now);
    }

    private EffectivePolicy policy(Rollout rollout) {
        return Policies.effective(state(), rollout);
    }

    private Optional<Health> health(Instant now) {
        if (!(rollout().phase() instanceof RolloutPhase.Live live) || !now.isAfter(live.since())) {
            return Optional.empty();
        }
        return Optional.of(Health.of(
                state(),
                rollout(),
                metrics(live.since()),
                metrics(now.minus(policy(rollout()).interval().value())),
                live.since(),
                now));
    }

    Session session(Actor actor) {
        return Session.open(log.as(actor), clock);
    }
}
