package dev.signalbox.domain.guidance;

import static dev.signalbox.domain.testing.Tallies.errors;
import static dev.signalbox.domain.testing.Tallies.latency;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import dev.signalbox.domain.health.Answer;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.Findings;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.MetricWindow;
import dev.signalbox.domain.health.PolicyLevel;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.ladder.Judge;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.testing.Tallies;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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
        assertEquals(
                new Guidance.Unknown(
                        "No request reported how long it took: too few to tell. Turning the flag off is safe."),
                advise(QUARTER, new Tally(500, 0, 0, LatencyHistogram.EMPTY)));
    }

    @Test
    void passNeedsNothing() {
        assertEquals(
                new Guidance.NothingToDo("Every measured criterion holds over 1,000 requests."),
                advise(QUARTER, errors(4, 1_000)));
    }

    @Test
    void complaintsAreConfusionAndTurnTheFlagOffOnlyWhereTheStageSaysSo() {
        assertEquals(
                new Guidance.RollBack(
                        MatrixRow.USER_CONFUSION,
                        RollbackLevel.FLAG_OFF,
                        Optional.empty(),
                        judged(BETA, complaints(6)),
                        "User complaints: 6, above the stage's rollback limit of 5."
                                + " The stage's trigger is broken; the matrix row asks for no rollback."),
                advised(BETA, complaints(6)));
        assertEquals(
                new Guidance.FixForward(
                        MatrixRow.USER_CONFUSION,
                        judged(QUARTER, complaints(1)),
                        "User complaints: 1; the stage's goal is none."),
                advised(QUARTER, complaints(1)));
    }

    @Test
    void criticalBugAndGraveIncidentAreTheGravestAndAnUnmetGoalOfPeopleIsMinor() {
        assertEquals(
                new Guidance.RollBack(
                        MatrixRow.HIGH_ERROR_RATE,
                        RollbackLevel.FLAG_OFF,
                        Optional.empty(),
                        judged(QUARTER, saying("A critical bug was found", Answer.HOLDS)),
                        "This came true: A critical bug was found. The stage rolls back on it; the matrix has no row"
                                + " for it, so it is taken as the gravest."),
                advised(QUARTER, saying("A critical bug was found", Answer.HOLDS)));
        assertEquals(
                new Guidance.FixForward(
                        MatrixRow.MINOR_BUG,
                        judged(QUARTER, saying("Business metrics are positive", Answer.FAILS)),
                        "This was found not to hold: Business metrics are positive."),
                advised(QUARTER, saying("Business metrics are positive", Answer.FAILS)));
    }

    @Test
    void openGraveIncidentTurnsTheFlagOffWhereverItCounts() {
        Findings one = new Findings(Map.of(Metric.GRAVE_INCIDENTS, 1.0), Map.of());

        for (Stage stage : List.of(INTERNAL, SeedLadders.launchPlan7().stage(6))) {
            Guidance.RollBack advice = assertInstanceOf(Guidance.RollBack.class, advised(stage, one));
            assertEquals(MatrixRow.HIGH_ERROR_RATE, advice.row());
            assertEquals(RollbackLevel.FLAG_OFF, advice.level());
        }
    }

    @TestFactory
    Stream<DynamicTest> everySeriesThatRollsBackHasItsRow() {
        return Stream.of(
                        Map.entry(Metric.QUEUE_BACKLOG, MatrixRow.PERFORMANCE_DEGRADATION),
                        Map.entry(Metric.PARTICIPATION, MatrixRow.PERFORMANCE_DEGRADATION),
                        Map.entry(Metric.COST, MatrixRow.PERFORMANCE_DEGRADATION),
                        Map.entry(Metric.SAVINGS, MatrixRow.PERFORMANCE_DEGRADATION),
                        Map.entry(Metric.CACHE_HIT_RATE, MatrixRow.PERFORMANCE_DEGRADATION),
                        Map.entry(Metric.ERROR_CATEGORIES, MatrixRow.HIGH_ERROR_RATE))
                .map(row -> DynamicTest.dynamicTest(row.getKey().label(), () -> {
                    Stage stage = PLAIN.rollingBackOn(new Criterion.Measured(row.getKey(), Comparison.ABOVE, 50));
                    Findings findings = new Findings(Map.of(row.getKey(), 51.0), Map.of());
                    Guidance.RollBack advice = assertInstanceOf(Guidance.RollBack.class, advised(stage, findings));
                    assertEquals(row.getValue(), advice.row());
                }));
    }

    @Test
    void securityReportsShowThroughEveryVerdict() {
        Tally reported = new Tally(999, 1, 1, Tallies.took(20, 1_000));

        for (Findings findings :
                List.of(Findings.NONE, complaints(6), saying("A critical bug was found", Answer.HOLDS))) {
            Guidance.RollBack advice =
                    assertInstanceOf(Guidance.RollBack.class, Advisor.advise(judged(PLAIN, findings), reported));
            assertEquals(MatrixRow.SECURITY_VULNERABILITY, advice.row());
        }
    }

    @Test
    void moreThanFivePercentIsKnownFromTheVerdictAlone() {
        EffectivePolicy lenient = flagged(HealthPolicy.INHERITED.rates(5, 20, 30));
        Assessment held = Judge.judge(lenient, PLAIN, window(errors(60, 1_000), Tally.NONE));
        Guidance.RollBack advice = assertInstanceOf(Guidance.RollBack.class, Advisor.advise(held, Tally.NONE));

        assertEquals(MatrixRow.HIGH_ERROR_RATE, advice.row());
    }

    @Test
    void everyRowOfTheMatrixIsPickedByWhatIsMeasured() {
        assertEquals(
                EnumSet.allOf(MatrixRow.class),
                Stream.of(
                                advise(QUARTER, errors(26, 500)),
                                advise(QUARTER, new Tally(999, 1, 1, Tallies.took(20, 1_000))),
                                advise(QUARTER, latency(1_200)),
                                advise(QUARTER, errors(7, 1_000)),
                                advised(QUARTER, complaints(1)))
                        .map(AdvisorTest::row)
                        .collect(Collectors.toSet()));
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

    private static EffectivePolicy flagged(HealthPolicy policy) {
        return EffectivePolicy.of(Map.of(PolicyLevel.FLAG, policy));
    }

    private static MatrixRow row(Guidance guidance) {
        return switch (guidance) {
            case Guidance.RollBack rollBack -> rollBack.row();
            case Guidance.FixForward fixForward -> fixForward.row();
            case Guidance.NothingToDo nothing -> fail(nothing.why());
            case Guidance.Unknown unknown -> fail(unknown.why());
        };
    }

    private static Guidance advised(Stage stage, Findings findings) {
        return Advisor.advise(judged(stage, findings), latency(20));
    }

    private static Assessment judged(Stage stage, Findings findings) {
        return Judge.judge(
                EffectivePolicy.DEFAULT,
                stage,
                new MetricWindow(
                        World.START.minus(Duration.ofHours(1)), World.START, latency(20), Tally.NONE, findings));
    }

    private static Findings complaints(double count) {
        return new Findings(Map.of(Metric.USER_COMPLAINTS, count), Map.of());
    }

    private static Findings saying(String statement, Answer answer) {
        return new Findings(Map.of(), Map.of(statement, answer));
    }
}
