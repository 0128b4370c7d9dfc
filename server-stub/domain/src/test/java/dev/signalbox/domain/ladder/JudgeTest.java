package dev.signalbox.domain.ladder;

import static dev.signalbox.domain.health.AlertLevel.CRITICAL;
import static dev.signalbox.domain.health.AlertLevel.INFO;
import static dev.signalbox.domain.health.AlertLevel.WARNING;
import static dev.signalbox.domain.health.Comparison.ABOVE;
import static dev.signalbox.domain.health.Comparison.AT_LEAST;
import static dev.signalbox.domain.health.Comparison.AT_MOST;
import static dev.signalbox.domain.health.Comparison.BELOW;
import static dev.signalbox.domain.health.Metric.ERRORS;
import static dev.signalbox.domain.health.Metric.ERROR_RATE;
import static dev.signalbox.domain.health.Metric.P95_LATENCY;
import static dev.signalbox.domain.health.Metric.SECURITY_REPORTS;
import static dev.signalbox.domain.health.Verdict.HOLD;
import static dev.signalbox.domain.health.Verdict.NO_DATA;
import static dev.signalbox.domain.health.Verdict.PASS;
import static dev.signalbox.domain.health.Verdict.ROLLBACK;
import static dev.signalbox.domain.testing.Tallies.errors;
import static dev.signalbox.domain.testing.Tallies.latency;
import static dev.signalbox.domain.testing.Tallies.took;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.MetricWindow;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every bound of S2's phases and S3's policy: below it, at it, above it.
final class JudgeTest {
    private static final Duration WINDOW = Duration.ofHours(3);
    private static final StageLadder LADDER = SeedLadders.deepLinkPlan(Duration.ofDays(1));
    private static final Stage INTERNAL = LADDER.stage(1);
    private static final Stage BETA = LADDER.stage(2);
    private static final Stage QUARTER = LADDER.stage(3);
    private static final Stage PLAIN = Stage.plain("Plain", new StageTarget.InternalActors());

    @Test
    void internalStagePassesWithoutAnErrorAndRollsBackAboveFivePercent() {
        assertEquals(
                new Assessment(PASS, INFO, "stage.passes", ERROR_RATE, 0, ABOVE, 5, 1_000, WINDOW),
                judge(INTERNAL, errors(0, 1_000)));
        assertEquals(
                new Assessment(HOLD, INFO, "stage.success-criterion", ERRORS, 1, AT_MOST, 0, 1_000, WINDOW),
                judge(INTERNAL, errors(1, 1_000)));
        assertEquals(
                new Assessment(HOLD, WARNING, "policy.warning", ERROR_RATE, 5, ABOVE, 2.5, 1_000, WINDOW),
                judge(INTERNAL, errors(50, 1_000)));
        assertEquals(
                new Assessment(ROLLBACK, CRITICAL, "stage.rollback-trigger", ERROR_RATE, 5.1, ABOVE, 5, 1_000, WINDOW),
                judge(INTERNAL, errors(51, 1_000)));
    }

    @Test
    void betaStageHoldsFromOnePercentAndRollsBackAboveTwo() {
        assertEquals(PASS, verdict(BETA, errors(9, 1_000)));
        assertEquals(
                new Assessment(HOLD, INFO, "stage.success-criterion", ERROR_RATE, 1, BELOW, 1, 1_000, WINDOW),
                judge(BETA, errors(10, 1_000)));
        assertEquals(HOLD, verdict(BETA, errors(20, 1_000)));
        assertEquals(
                new Assessment(ROLLBACK, CRITICAL, "stage.rollback-trigger", ERROR_RATE, 2.1, ABOVE, 2, 1_000, WINDOW),
                judge(BETA, errors(21, 1_000)));
    }

    @Test
    void gradualStagesHoldFromHalfAPercentAndRollBackAboveOne() {
        for (int stage = 3; stage <= 6; stage++) {
            assertEquals(PASS, verdict(LADDER.stage(stage), errors(4, 1_000)));
            assertEquals(HOLD, verdict(LADDER.stage(stage), errors(5, 1_000)));
            assertEquals(HOLD, verdict(LADDER.stage(stage), errors(10, 1_000)));
            assertEquals(ROLLBACK, verdict(LADDER.stage(stage), errors(11, 1_000)));
        }
    }

    @Test
    void betaStageHoldsFromP95Of500() {
        assertEquals(PASS, verdict(BETA, p95Below(500)));
        assertEquals(HOLD, verdict(BETA, p95Above(500)));
        assertEquals(HOLD, verdict(BETA, p95Above(5_000)));
    }

    @Test
    void gradualStagesHoldFromP95Of400AndRollBackAbove1000() {
        assertEquals(PASS, verdict(QUARTER, p95Below(400)));
        assertEquals(HOLD, verdict(QUARTER, p95Above(400)));
        assertEquals(HOLD, verdict(QUARTER, p95Below(1_000)));
        assertEquals(ROLLBACK, verdict(QUARTER, p95Above(1_000)));
    }

    @Test
    void boundsOfLatencyAreMetToTheValue() {
        Tally tally = p95Below(400);
        double p95 = tally.value(P95_LATENCY);
        Stage atMost = stageWith(new Criterion.Measured(P95_LATENCY, AT_MOST, p95));
        Stage below = stageWith(new Criterion.Measured(P95_LATENCY, BELOW, p95));

        assertEquals(PASS, verdict(atMost, tally));
        assertEquals(HOLD, verdict(below, tally));
    }

    @Test
    void latencyRestsOnTheRequestsThatToldTheirs() {
        Tally tally = new Tally(1_000, 0, 0, took(2_000, 400));
        double p95 = tally.value(P95_LATENCY);

        assertEquals(
                new Assessment(
                        ROLLBACK, CRITICAL, "stage.rollback-trigger", P95_LATENCY, p95, ABOVE, 1_000, 400, WINDOW),
                judge(QUARTER, tally));
        assertEquals(
                new Assessment(NO_DATA, INFO, "policy.min-sample", P95_LATENCY, 0, BELOW, 500, 0, WINDOW),
                judge(BETA, new Tally(1_000, 0, 0, LatencyHistogram.EMPTY)));
    }

    @Test
    void whatIsMeasuredAndBrokenGoesBeforeWhatIsNot() {
        assertEquals(ROLLBACK, verdict(QUARTER, new Tally(989, 11, 0, LatencyHistogram.EMPTY)));
        assertEquals(HOLD, verdict(QUARTER, new Tally(995, 5, 0, LatencyHistogram.EMPTY)));
    }

    @Test
    void percentileRollsBackOnlyWhereItsWholeClassIsBeyondTheBound() {
        Stage limited = Stage.plain("Limited", new StageTarget.InternalActors())
                .rollingBackOn(new Criterion.Measured(P95_LATENCY, ABOVE, 450));

        assertEquals(
                List.of(PASS, PASS, PASS, ROLLBACK),
                Stream.of(449, 451, 465, 480)
                        .map(milliseconds -> verdict(limited, latency(milliseconds)))
                        .toList());
    }

    @Test
    void oneSecurityReportIsEnoughHoweverFewTheRequests() {
        Tally one = new Tally(0, 1, 1, LatencyHistogram.EMPTY);
        Assessment expected = new Assessment(
                ROLLBACK, CRITICAL, "stage.rollback-trigger", SECURITY_REPORTS, 1, AT_LEAST, 1, 1, WINDOW);

        assertEquals(expected, judge(BETA, one));
        for (Stage silent : List.of(INTERNAL, QUARTER, PLAIN)) {
            assertEquals(
                    new Assessment(ROLLBACK, CRITICAL, "policy.security", SECURITY_REPORTS, 1, AT_LEAST, 1, 1, WINDOW),
                    judge(silent, one));
        }
    }

    @Test
    void stageThatBearsMoreSecurityReportsSaysSo() {
        Stage lenient = PLAIN.rollingBackOn(new Criterion.Measured(SECURITY_REPORTS, AT_LEAST, 3));

        assertEquals(NO_DATA, verdict(lenient, new Tally(0, 2, 2, LatencyHistogram.EMPTY)));
        assertEquals(ROLLBACK, verdict(lenient, new Tally(0, 3, 3, LatencyHistogram.EMPTY)));
    }

    @Test
    void minimumSampleIsTenInclusive() {
        assertEquals(
                new Assessment(NO_DATA, INFO, "policy.min-sample", ERROR_RATE, 100, ABOVE, 5, 9, WINDOW),
                judge(PLAIN, errors(9, 9)));
        assertEquals(ROLLBACK, verdict(PLAIN, errors(10, 10)));
        assertEquals(NO_DATA, verdict(PLAIN, Tally.NONE));
    }

    @Test
    void policyDecidesWhereTheStageHasNoErrorRateTrigger() {
        assertEquals(PASS, verdict(PLAIN, errors(25, 1_000)));
        assertEquals(
                new Assessment(HOLD, WARNING, "policy.warning", ERROR_RATE, 2.6, ABOVE, 2.5, 1_000, WINDOW),
                judge(PLAIN, errors(26, 1_000)));
        assertEquals(HOLD, verdict(PLAIN, errors(50, 1_000)));
        assertEquals(
                new Assessment(ROLLBACK, CRITICAL, "policy.maximum", ERROR_RATE, 5.1, ABOVE, 5, 1_000, WINDOW),
                judge(PLAIN, errors(51, 1_000)));
    }

    @Test
    void latestSampleBeyondTheCriticalRateRollsBackAtOnce() {
        Tally whole = errors(20, 10_000);

        assertEquals(
                new Assessment(ROLLBACK, CRITICAL, "policy.critical", ERROR_RATE, 11, ABOVE, 10, 100, WINDOW),
                judge(BETA, whole, errors(11, 100)));
        assertEquals(PASS, judge(BETA, whole, errors(10, 100)).verdict());
    }

    @Test
    void latestSampleOfUnderTenRequestsIsNotCritical() {
        assertEquals(PASS, judge(BETA, errors(9, 10_000), errors(9, 9)).verdict());
        assertEquals(ROLLBACK, judge(BETA, errors(9, 10_000), errors(2, 10)).verdict());
    }

    @Test
    void fivePercentAtTheQuarterStageBreaksTheStagesTrigger() {
        assertEquals(
                new Assessment(ROLLBACK, CRITICAL, "stage.rollback-trigger", ERROR_RATE, 5, ABOVE, 1, 500, WINDOW),
                judge(QUARTER, errors(25, 500)));
    }

    private static Stage stageWith(Criterion criterion) {
        return new Stage(
                "Bounded",
                new StageTarget.InternalActors(),
                Duration.ZERO,
                Duration.ZERO,
                List.of(),
                List.of(criterion),
                List.of(),
                Advance.BY_HAND);
    }

    private static Verdict verdict(Stage stage, Tally whole) {
        return judge(stage, whole).verdict();
    }

    private static Assessment judge(Stage stage, Tally whole) {
        return judge(stage, whole, Tally.NONE);
    }

    private static Assessment judge(Stage stage, Tally whole, Tally latest) {
        return Judge.judge(
                EffectivePolicy.DEFAULT,
                stage,
                new MetricWindow(World.START.minus(WINDOW), World.START, whole, latest));
    }

    /// A thousand requests whose p95 lies in the class under `milliseconds`.
    private static Tally p95Below(double milliseconds) {
        return latency(milliseconds / 1.1);
    }

    /// A thousand requests whose p95 lies in the class over `milliseconds`.
    private static Tally p95Above(double milliseconds) {
        return latency(milliseconds * 1.1);
    }
}
