package dev.signalbox.domain.ladder;

import static dev.signalbox.domain.health.Verdict.HOLD;
import static dev.signalbox.domain.health.Verdict.NO_DATA;
import static dev.signalbox.domain.health.Verdict.PASS;
import static dev.signalbox.domain.health.Verdict.ROLLBACK;
import static dev.signalbox.domain.testing.Tallies.errors;
import static dev.signalbox.domain.testing.Tallies.latency;
import static dev.signalbox.domain.testing.Tallies.took;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.MetricWindow;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The bounds of the launch plan's phases and of the alert ladder, one row each: what is said just below the bound, at
/// it and just above it.
final class PhaseThresholdsTest {
    private static final StageLadder PLAN = SeedLadders.launchPlan7();
    private static final Stage INTERNAL = PLAN.stage(1);
    private static final Stage BETA = PLAN.stage(2);
    private static final Stage QUARTER = PLAN.stage(3);

    /// A stage that sets no bounds of its own, so that the policy's show.
    private static final Stage PLAIN = Stage.plain("Plain", new StageTarget.InternalActors());

    /// @param bound errors in a thousand requests
    private record Row(String id, Stage stage, int bound, Verdict below, Verdict at, Verdict above) {}

    @TestFactory
    Stream<DynamicTest> errorRatesBelowAtAndAboveEachBound() {
        return Stream.of(
                        new Row("S2-49", INTERNAL, 50, HOLD, HOLD, ROLLBACK),
                        new Row("S2-55", BETA, 10, PASS, HOLD, HOLD),
                        new Row("S2-59", BETA, 20, HOLD, HOLD, ROLLBACK),
                        new Row("S2-67 at 25 %", QUARTER, 5, PASS, HOLD, HOLD),
                        new Row("S2-67 at 50 %", PLAN.stage(4), 5, PASS, HOLD, HOLD),
                        new Row("S2-67 at 75 %", PLAN.stage(5), 5, PASS, HOLD, HOLD),
                        new Row("S2-67 at 100 %", PLAN.stage(6), 5, PASS, HOLD, HOLD),
                        new Row("S2-71 at 25 %", QUARTER, 10, HOLD, HOLD, ROLLBACK),
                        new Row("S2-71 at 50 %", PLAN.stage(4), 10, HOLD, HOLD, ROLLBACK),
                        new Row("S2-71 at 75 %", PLAN.stage(5), 10, HOLD, HOLD, ROLLBACK),
                        new Row("S2-71 at 100 %", PLAN.stage(6), 10, HOLD, HOLD, ROLLBACK),
                        new Row("S3-106", PLAIN, 25, PASS, PASS, HOLD),
                        new Row("S3-86, S3-101", PLAIN, 50, HOLD, HOLD, ROLLBACK))
                .map(row -> dynamicTest(
                        row.id(),
                        () -> assertEquals(
                                List.of(row.below(), row.at(), row.above()),
                                Stream.of(row.bound() - 1, row.bound(), row.bound() + 1)
                                        .map(errors -> verdict(row.stage(), errors(errors, 1_000)))
                                        .toList())));
    }

    @TestFactory
    Stream<DynamicTest> latenciesBelowAtAndAboveEachBound() {
        return Stream.of(
                        new Row("S2-56", BETA, 500, PASS, HOLD, HOLD),
                        new Row("S2-68", QUARTER, 400, PASS, HOLD, HOLD),
                        new Row("S2-72", QUARTER, 1_000, HOLD, HOLD, ROLLBACK))
                .map(row -> dynamicTest(
                        row.id(),
                        () -> assertEquals(
                                List.of(row.below(), row.at(), row.above()),
                                Stream.of(row.bound() - 1, row.bound(), row.bound() + 1)
                                        .map(milliseconds -> verdict(row.stage(), latency(milliseconds)))
                                        .toList())));
    }

    @TestFactory
    Stream<DynamicTest> latencyOfTooFewRequestsHoldsHoweverManyWereCounted() {
        return IntStream.rangeClosed(2, PLAN.last())
                .mapToObj(PLAN::stage)
                .map(stage -> dynamicTest(
                        "X-11 at " + stage.name(),
                        () -> assertEquals(
                                List.of(NO_DATA, NO_DATA, PASS),
                                Stream.of(0, 9, 10)
                                        .map(measured -> verdict(stage, measuring(1_000, measured, 20)))
                                        .toList())));
    }

    @Test
    void slownessOfNineRequestsRollsNobodyBackAndThatOfTenDoes() {
        assertEquals(
                List.of(NO_DATA, NO_DATA, ROLLBACK),
                Stream.of(1, 9, 10)
                        .map(measured -> verdict(QUARTER, measuring(1_000, measured, 2_000)))
                        .toList());
    }

    @Test
    void internalTestingPassesWithoutAnErrorAlone() {
        assertEquals(PASS, verdict(INTERNAL, errors(0, 1_000)));
        assertEquals(HOLD, verdict(INTERNAL, errors(1, 1_000)));
    }

    @Test
    void aSecurityIncidentRollsBackAndNoneIsDemanded() {
        assertEquals(PASS, verdict(BETA, errors(1, 1_001)));
        assertEquals(ROLLBACK, verdict(BETA, new Tally(1_000, 1, 1, took(20, 1_001))));
        assertEquals(ROLLBACK, verdict(BETA, new Tally(1_000, 2, 2, took(20, 1_002))));
    }

    @Test
    void fullLaunchIsStableFor72Hours() {
        assertEquals(Duration.ofHours(72), PLAN.stage(PLAN.last()).minimum());
    }

    @Test
    void criticalIsAboveTenPercentOfTheLatestSampleAlone() {
        assertEquals(
                List.of(PASS, PASS, ROLLBACK),
                Stream.of(99, 100, 101)
                        .map(errors -> judge(PLAIN, errors(errors, 100_000), errors(errors, 1_000)))
                        .toList());
    }

    @Test
    void tenRequestsAreEnoughAndNineAreNot() {
        assertEquals(
                List.of(NO_DATA, ROLLBACK, ROLLBACK),
                Stream.of(9, 10, 11)
                        .map(requests -> verdict(PLAIN, errors(requests, requests)))
                        .toList());
        assertEquals(
                List.of(PASS, ROLLBACK, ROLLBACK),
                Stream.of(9, 10, 11)
                        .map(requests -> judge(PLAIN, errors(requests, 100_000), errors(requests, requests)))
                        .toList());
    }

    @Test
    void fivePercentIsNotAboveFiveAndStillBreaksTheQuarterStagesOne() {
        assertEquals(HOLD, verdict(PLAIN, errors(50, 1_000)));
        assertEquals(ROLLBACK, verdict(QUARTER, errors(50, 1_000)));
    }

    private static Verdict verdict(Stage stage, Tally whole) {
        return judge(stage, whole, Tally.NONE);
    }

    private static Verdict judge(Stage stage, Tally whole, Tally latest) {
        return Judge.judge(
                        EffectivePolicy.DEFAULT,
                        stage,
                        new MetricWindow(World.START.minus(Duration.ofHours(24)), World.START, whole, latest))
                .verdict();
    }

    /// As many requests, of which some told how long they took.
    private static Tally measuring(int requests, int measured, double milliseconds) {
        return new Tally(requests, 0, 0, took(milliseconds, measured));
    }
}
