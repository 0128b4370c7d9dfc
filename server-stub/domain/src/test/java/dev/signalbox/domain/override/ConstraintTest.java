package dev.signalbox.domain.override;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.MetricWindow;
import dev.signalbox.domain.health.PolicyLevel;
import dev.signalbox.domain.health.Sourced;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.ladder.Judge;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rollout.Strategy;
import dev.signalbox.domain.testing.Tallies;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What overrides may do where: lower everywhere, raise only in local and development environments (X-14, S3-69).
final class ConstraintTest {
    private static final OverridePrefix HYBRID = new OverridePrefix("HYBRID");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final EffectivePolicy POLICY = EffectivePolicy.DEFAULT;

    @Test
    void shareIsLoweredEverywhereAndRaisedOnlyInDevelopment() {
        OverrideEffect share = new OverrideEffect.Share(new Percentage(25));

        for (EnvironmentKind kind : EnvironmentKind.values()) {
            Constraint constraint = in(kind, share);
            boolean mayRaise = kind == EnvironmentKind.LOCAL || kind == EnvironmentKind.DEVELOPMENT;

            assertEquals(2_500, constraint.admitted(5_000), kind::name);
            assertEquals(mayRaise ? 2_500 : 1_000, constraint.admitted(1_000), kind::name);
        }
    }

    @Test
    void strategyIsAddedInProductionAndTakesThePlaceOfTheOwnInDevelopment() {
        OverrideEffect listed = new OverrideEffect.By(Strategy.REPOSITORY_SIZE);

        assertEquals(
                Set.of(Strategy.PERCENTAGE, Strategy.REPOSITORY_SIZE),
                in(EnvironmentKind.PRODUCTION, listed).strategies(Strategy.PERCENTAGE));
        assertEquals(
                Set.of(Strategy.REPOSITORY_SIZE),
                in(EnvironmentKind.DEVELOPMENT, listed).strategies(Strategy.PERCENTAGE));
        assertEquals(Set.of(Strategy.WHITELIST), Constraint.NONE.strategies(Strategy.WHITELIST));
    }

    @Test
    void maximumErrorRateIsLoweredEverywhereAndRaisedOnlyInDevelopment() {
        assertEquals(
                2.0,
                in(EnvironmentKind.PRODUCTION, rate(2))
                        .judging(POLICY)
                        .maxErrorRate()
                        .value());
        assertEquals(
                2.0,
                in(EnvironmentKind.PRODUCTION, rate(2))
                        .judging(POLICY)
                        .warnErrorRate()
                        .value());
        assertEquals(POLICY, in(EnvironmentKind.PRODUCTION, rate(20)).judging(POLICY));
        assertEquals(
                20.0,
                in(EnvironmentKind.LOCAL, rate(20))
                        .judging(POLICY)
                        .maxErrorRate()
                        .value());
    }

    @Test
    void stageWithATriggerOfItsOwnGetsTheOverrideAsAnother() {
        Criterion one = new Criterion.Measured(Metric.ERROR_RATE, Comparison.ABOVE, 1);
        Criterion two = new Criterion.Measured(Metric.ERROR_RATE, Comparison.ABOVE, 2);
        Stage plain = Stage.plain("25 %", new StageTarget.Share(new Percentage(25)));
        Constraint constraint = in(EnvironmentKind.PRODUCTION, rate(2));

        assertEquals(
                List.of(one, two), constraint.judging(plain.rollingBackOn(one)).rollbackTriggers());
        assertEquals(plain, constraint.judging(plain));
    }

    @Test
    void whereItMayRaiseTheOverrideTakesThePlaceOfTheStagesTrigger() {
        Criterion one = new Criterion.Measured(Metric.ERROR_RATE, Comparison.ABOVE, 1);
        Criterion slow = new Criterion.Measured(Metric.P95_LATENCY, Comparison.ABOVE, 1_000);
        Stage stage = Stage.plain("25 %", new StageTarget.Share(new Percentage(25)))
                .rollingBackOn(one)
                .rollingBackOn(slow);

        for (EnvironmentKind kind : List.of(EnvironmentKind.LOCAL, EnvironmentKind.DEVELOPMENT)) {
            Constraint twenty = in(kind, rate(20));
            List<Verdict> verdicts = Stream.of(20, 200, 201)
                    .map(errors -> Judge.judge(
                                    twenty.judging(POLICY),
                                    twenty.judging(stage),
                                    new MetricWindow(
                                            Instant.EPOCH,
                                            Instant.EPOCH.plusSeconds(60),
                                            Tallies.errors(errors, 1_000),
                                            Tally.NONE))
                            .verdict())
                    .toList();

            assertEquals(List.of(Verdict.PASS, Verdict.HOLD, Verdict.ROLLBACK), verdicts, kind::name);
            assertEquals(
                    List.of(slow, new Criterion.Measured(Metric.ERROR_RATE, Comparison.ABOVE, 20)),
                    twenty.judging(stage).rollbackTriggers());
        }
    }

    @Test
    void autoRollbackIsForcedOnEverywhereAndOffOnlyInDevelopment() {
        EffectivePolicy tells =
                EffectivePolicy.of(Map.of(PolicyLevel.FLAG, HealthPolicy.INHERITED.with(HealthPolicy.OnRollback.TELL)));

        assertEquals(
                new Sourced<>(HealthPolicy.OnRollback.ACT, PolicyLevel.OVERRIDE),
                in(EnvironmentKind.PRODUCTION, new OverrideEffect.RollBackBySelf())
                        .judging(tells)
                        .onRollback());
        assertEquals(
                POLICY,
                in(EnvironmentKind.PRODUCTION, new OverrideEffect.OnlyTell()).judging(POLICY));
        assertEquals(
                new Sourced<>(HealthPolicy.OnRollback.TELL, PolicyLevel.OVERRIDE),
                in(EnvironmentKind.DEVELOPMENT, new OverrideEffect.OnlyTell())
                        .judging(POLICY)
                        .onRollback());
    }

    @Test
    void mostRestrictiveOfSeveralGoverns() {
        Constraint constraint = new Constraint(
                Constraint.Raising.FORBIDDEN,
                List.of(
                        observed(HYBRID, new OverrideEffect.Share(new Percentage(40))),
                        observed(OverridePrefix.GLOBAL, new OverrideEffect.Share(new Percentage(10)))));

        assertEquals(1_000, constraint.admitted(10_000));
        assertEquals(Optional.of("SIGNALBOX_ROLLOUT_PERCENTAGE"), constraint.shareVariable());
    }

    @Test
    void overrideThatIsClearedOrUnreadableChangesNothing() {
        ObservedOverride stop = observed(HYBRID, new OverrideEffect.Stop()).cleared(NOON);
        ObservedOverride nonsense = observed(HYBRID, new OverrideEffect.Unreadable("It is nonsense."));
        Constraint constraint = new Constraint(Constraint.Raising.FORBIDDEN, List.of(stop, nonsense));

        assertEquals(Optional.empty(), constraint.stop());
        assertEquals(7_000, constraint.admitted(7_000));
        assertEquals(POLICY, constraint.judging(POLICY));
        assertEquals(OverrideStanding.IGNORED_UNREADABLE, constraint.standing(nonsense));
    }

    @Test
    void bannerSaysWhatBecomesOfAnOverride() {
        ObservedOverride tell = observed(HYBRID, new OverrideEffect.OnlyTell());
        ObservedOverride share = observed(HYBRID, new OverrideEffect.Share(Percentage.NONE));
        Constraint careful = new Constraint(Constraint.Raising.FORBIDDEN, List.of(tell, share));
        Constraint free = new Constraint(Constraint.Raising.ALLOWED, List.of(tell, share));

        assertEquals(OverrideStanding.IGNORED_RAISES, careful.standing(tell));
        assertEquals(OverrideStanding.LOWERS_ONLY, careful.standing(share));
        assertEquals(OverrideStanding.IN_FORCE, free.standing(tell));
        assertEquals(OverrideStanding.IN_FORCE, free.standing(share));
    }

    private static OverrideEffect rate(double percent) {
        return new OverrideEffect.MaxErrorRate(percent);
    }

    private static Constraint in(EnvironmentKind kind, OverrideEffect effect) {
        return Constraint.of(List.of(observed(HYBRID, effect)), Set.of(HYBRID), kind);
    }

    private static ObservedOverride observed(OverridePrefix prefix, OverrideEffect effect) {
        OverrideKey key = switch (effect) {
            case OverrideEffect.Stop stop -> OverrideKey.EMERGENCY_STOP;
            case OverrideEffect.Share share -> OverrideKey.ROLLOUT_PERCENTAGE;
            case OverrideEffect.By by -> OverrideKey.ROLLOUT_STRATEGY;
            case OverrideEffect.RollBackBySelf self -> OverrideKey.AUTO_ROLLBACK;
            case OverrideEffect.OnlyTell tell -> OverrideKey.AUTO_ROLLBACK;
            case OverrideEffect.MaxErrorRate rate -> OverrideKey.MAX_ERROR_RATE;
            case OverrideEffect.Unreadable unreadable -> OverrideKey.MAX_ERROR_RATE;
        };
        return new ObservedOverride(
                prefix, key, "value", effect, OverrideSource.ENVIRONMENT_VARIABLE, NOON, Optional.empty());
    }
}
