package dev.signalbox.desktop.board;

import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A tenant with one flag in each state that the board knows.
public final class BoardWorld {
    static final List<String> WORST_FIRST = List.of(
            "deeplinks.enabled",
            "search.semantic",
            "payments.apple-pay",
            "checkout.one-page",
            "profile.avatars",
            "inbox.threads",
            "feed.ranking");
    static final FlagAddress WORST = Fixtures.IN_PRODUCTION;

    private BoardWorld() {}

    public static void fill(InMemoryLog log) {
        RolloutStore admin = log.as(Actors.TARA);
        Fixtures.apply(admin, Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        Fixtures.apply(admin, List.of(Fixtures.plan(Fixtures.IN_STAGING)));
        Fixtures.apply(admin, Fixtures.climb(Fixtures.IN_STAGING, Fixtures.EVERYBODY));
        climb(admin, "search.semantic", 4);
        climb(admin, "payments.apple-pay", 2);
        climb(admin, "checkout.one-page", 3);
        climb(admin, "feed.ranking", Fixtures.EVERYBODY);
        climb(admin, "inbox.threads", 2);
        plan(admin, "profile.avatars");
        Fixtures.apply(
                admin,
                List.of(
                        new Command.PauseRollout(production("payments.apple-pay")),
                        new Command.RollBack(production("inbox.threads"), new Grounds.ByHand())));
        Fixtures.apply(
                log.as(Actors.IVO),
                List.of(new Command.EngageStop(
                        Fixtures.stopId(),
                        new StopScope.OneFlag(new FlagKey("search.semantic"), Fixtures.PRODUCTION))));
        judge(log.as(Actor.MONITOR));
        admin.report(samples());
    }

    public static FlagAddress production(String flag) {
        return new FlagAddress(new FlagKey(flag), Fixtures.PRODUCTION);
    }

    private static void judge(RolloutStore monitor) {
        Fixtures.apply(
                monitor,
                List.of(
                        assess(Fixtures.IN_PRODUCTION, 3, Verdict.ROLLBACK, AlertLevel.CRITICAL, 5.1, 1),
                        assess(production("checkout.one-page"), 3, Verdict.PASS, AlertLevel.INFO, 0.1, 0.5),
                        assess(production("feed.ranking"), Fixtures.EVERYBODY, Verdict.PASS, AlertLevel.INFO, 0.1, 0.5),
                        assess(Fixtures.IN_STAGING, Fixtures.EVERYBODY, Verdict.PASS, AlertLevel.INFO, 0.0, 0.5)));
    }

    private static Command assess(
            FlagAddress address, int stage, Verdict verdict, AlertLevel level, double value, double bound) {
        return new Command.RecordAssessment(
                address,
                stage,
                new Assessment(
                        verdict,
                        level,
                        "stage.rollback-trigger",
                        Metric.ERROR_RATE,
                        value,
                        Comparison.ABOVE,
                        bound,
                        412,
                        Duration.ofSeconds(40)));
    }

    private static void climb(RolloutStore admin, String flag, int stage) {
        plan(admin, flag);
        Fixtures.apply(admin, Fixtures.climb(production(flag), stage));
    }

    private static void plan(RolloutStore admin, String flag) {
        Fixtures.apply(
                admin,
                List.of(
                        new Command.CreateFlag(
                                new Flag(new FlagKey(flag), Fixtures.APP, "Turns " + flag + " on", "mobile-team")),
                        new Command.PlanRollout(
                                production(flag), Fixtures.ladder(), Fixtures.POPULATION, HealthPolicy.DEFAULT)));
    }

    private static List<MetricSample> samples() {
        List<MetricSample> samples = new ArrayList<>();
        for (int second = 1; second < 110; second += 4) {
            samples.add(new MetricSample(
                    Fixtures.IN_PRODUCTION,
                    Variant.NEW,
                    TestClock.START.minusSeconds(second),
                    Fixtures.tally(40, second < 40 ? 2 : 0, 120),
                    Optional.empty()));
            samples.add(new MetricSample(
                    production("checkout.one-page"),
                    Variant.NEW,
                    TestClock.START.minusSeconds(second),
                    Fixtures.tally(200, second % 3, 120),
                    Optional.empty()));
        }
        return samples;
    }
}
