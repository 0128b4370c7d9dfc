package dev.signalbox.domain.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.MetricWindow;
import dev.signalbox.domain.health.PolicyLevel;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.ladder.Judge;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The matrix row, the lever and the sentence for what was measured (S2-118, S2-125..130).
final class AdvisorTest {
    private static final Stage INTERNAL = SeedLadders.launchPlan7().stage(1);
    private static final Stage BETA = SeedLadders.launchPlan7().stage(2);
    private static final Stage QUARTER = SeedLadders.launchPlan7().stage(3);
    private static final Stage PLAIN = Stage.plain("Plain", new StageTarget.InternalActors());

    @Test
    void fivePercentAtTheQuarterStageBreaksTheTriggerButNotTheMatrixRow() {
        assertRollBack(
                MatrixRow.HIGH_ERROR_RATE,
                Optional.empty(),
                "The error rate is 5.0 % over 500 requests, above the stage's rollback limit of 1.0 %."
                        + " The stage's trigger is broken; the matrix row (> 5 %) is not reached yet.",
                QUARTER,
                errors(25, 500));
    }

    @Test
    void moreThanFivePercentReachesBoth() {
        assertRollBack(
                MatrixRow.HIGH_ERROR_RATE,
                Optional.empty(),
                "The error rate is 5.2 % over 500 requests, above the stage's rollback limit of 1.0 %.",
                QUARTER,
                errors(26, 500));
    }

    @Test
    void securityReportTurnsTheFlagOffAndThenTheCodeBack() {
        assertRollBack(
                MatrixRow.SECURITY_VULNERABILITY,
                Optional.of(RollbackLevel.CODE),
                "1 request reported a security problem.",
                QUARTER,
                new Tally(20_000, 1, 1, LatencyHistogram.EMPTY));
        assertRollBack(
                MatrixRow.SECURITY_VULNERABILITY,
                Optional.of(RollbackLevel.CODE),
                "1,200 requests reported a security problem.",
                INTERNAL,
                new Tally(20_000, 1_200, 1_200, LatencyHistogram.EMPTY));
    }

    @Test
    void slownessBeyondTheTriggerIsADegradation() {
        assertRollBack(
                MatrixRow.PERFORMANCE_DEGRADATION,
                Optional.empty(),
                "The p95 latency is 1,213 ms over 1,000 requests, above the stage's rollback limit of 1,000 ms.",
                QUARTER,
                latency(1_200));
    }

    @Test
    void missedGoalIsAMinorBug() {
        assertFixForward(
                "The error rate is 0.7 % over 1,000 requests; the stage's goal is below 0.5 %.",
                QUARTER, errors(7, 1_000));
        assertFixForward(
                "The p95 latency is 429 ms over 1,000 requests; the stage's goal is below 400 ms.",
                QUARTER,
                latency(420));
        assertFixForward("Errors in 1,000 requests: 3; the stage's goal is none.", INTERNAL, errors(3, 1_000));
    }

    @Test
    void warningIsAMinorBugUntilTheMatrixRowIsReached() {
        assertFixForward(
                "The error rate is 3.0 % over 1,000 requests, above the warning limit of 2.5 %.",
                PLAIN, errors(30, 1_000));
    }

    @Test
    void policyLimitIsNotCalledTheStages() {
        EffectivePolicy strict = flagged(HealthPolicy.INHERITED.rates(2, 3, 10));
        Tally tally = errors(40, 1_000);
        Guidance.RollBack advice = assertInstanceOf(
                Guidance.RollBack.class, Advisor.advise(Judge.judge(strict, PLAIN, window(tally, Tally.NONE)), tally));

        assertEquals(
                "The error rate is 4.0 % over 1,000 requests, above the limit of 3.0 %."
                        + " The policy's limit is broken; the matrix row (> 5 %) is not reached yet.",
                advice.why());
    }

    @Test
    void matrixRowReachedBeforeAnyLimitSaysSo() {
        EffectivePolicy lenient = flagged(HealthPolicy.INHERITED.rates(5, 20, 30));
        Tally tally = errors(60, 1_000);
        Guidance.RollBack advice = assertInstanceOf(
                Guidance.RollBack.class, Advisor.advise(Judge.judge(lenient, PLAIN, window(tally, Tally.NONE)), tally));

        assertEquals(MatrixRow.HIGH_ERROR_RATE, advice.row());
        assertEquals(
                "The error rate is 6.0 % over 1,000 requests, above the warning limit of 5.0 %."
                        + " The matrix row (> 5 %) is reached; no rollback limit is broken yet.",
                advice.why());
    }

    @Test
    void criticalSampleIsNamedAsTheLatest() {
        Tally whole = errors(40, 10_000);
        Guidance.RollBack advice = assertInstanceOf(
                Guidance.RollBack.class,
                Advisor.advise(Judge.judge(EffectivePolicy.DEFAULT, BETA, window(whole, errors(12, 100))), whole));

        assertEquals(MatrixRow.HIGH_ERROR_RATE, advice.row());
        assertEquals(
                "The error rate is 12.0 % over 100 requests of the latest sample,"
                        + " above the critical limit of 10.0 %.",
                advice.why());
    }

    @Test
    void figuresShowEnoughDecimalsToTellThemFromTheirBound() {
        assertRollBack(
                MatrixRow.HIGH_ERROR_RATE,
                Optional.empty(),
                "The error rate is 1.01 % over 10,000 requests, above the stage's rollback limit of 1.00 %."
                        + " The stage's trigger is broken; the matrix row (> 5 %) is not reached yet.",
                QUARTER,
                errors(101, 10_000));
    }

    @Test
    void tooFewRequestsAreSaidToBeTooFew() {
        assertEquals(
                new Guidance.Unknown("No request was measured: too few to tell. Turning the flag off is safe."),
                advise(QUARTER, Tally.NONE));
        assertEquals(
                new Guidance.Unknown("Only 1 request was measured: too few to tell. Turning the flag off is safe."),
                advise(QUARTER, errors(1, 1)));
        assertEquals(
                new Guidance.Unknown("Only 9 requests were measured: too few to tell. Turning the flag off is safe."),
                advise(QUARTER, errors(9, 9)));
    }

    @Test
    void passNeedsNothing() {
        assertEquals(
                new Guidance.NothingToDo("Every measured criterion holds over 1,000 requests."),
                advise(QUARTER, errors(4, 1_000)));
    }

    @Test
    void everyRowThatPullsALeverBeginsWithTheFastest() {
        for (MatrixRow row : MatrixRow.values()) {
            row.methods().stream().findFirst().ifPresent(first -> assertEquals(RollbackLevel.FLAG_OFF, first));
        }
    }

    private static void assertRollBack(
            MatrixRow row, Optional<RollbackLevel> then, String why, Stage stage, Tally tally) {
        assertEquals(
                new Guidance.RollBack(row, RollbackLevel.FLAG_OFF, then, judge(stage, tally), why),
                advise(stage, tally));
    }

    private static void assertFixForward(String why, Stage stage, Tally tally) {
        assertEquals(new Guidance.FixForward(MatrixRow.MINOR_BUG, judge(stage, tally), why), advise(stage, tally));
    }

    private static Guidance advise(Stage stage, Tally tally) {
        return Advisor.advise(judge(stage, tally), tally);
    }

    private static Assessment judge(Stage stage, Tally tally) {
        return Judge.judge(EffectivePolicy.DEFAULT, stage, window(tally, Tally.NONE));
    }

    private static MetricWindow window(Tally whole, Tally latest) {
        return new MetricWindow(World.START.minus(Duration.ofHours(1)), World.START, whole, latest);
    }

    private static Tally errors(int errors, int requests) {
        return new Tally(requests - errors, errors, 0, LatencyHistogram.EMPTY);
    }

    private static Tally latency(double milliseconds) {
        double[] latencies = new double[1_000];
        Arrays.fill(latencies, milliseconds);
        return new Tally(1_000, 0, 0, LatencyHistogram.of(latencies));
    }

    private static EffectivePolicy flagged(HealthPolicy policy) {
        return EffectivePolicy.of(Map.of(PolicyLevel.FLAG, policy));
    }
}
