package dev.signalbox.domain.whatif;

import static dev.signalbox.domain.health.AlertLevel.CRITICAL;
import static dev.signalbox.domain.health.AlertLevel.INFO;
import static dev.signalbox.domain.health.Comparison.ABOVE;
import static dev.signalbox.domain.health.Metric.ERROR_RATE;
import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.START;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.store.MetricPoint;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.testing.Tallies;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What would have happened (F30), on recordings of an hour's steps.
final class WhatIfTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final StageLadder PLAN = SeedLadders.deepLinkPlan(DAY);

    /// Index of the plan's 25 % stage.
    private static final int QUARTER = 3;

    @Test
    void healthyMetricsWouldHaveClimbedThePlanOnItsDays() {
        Replay replay = replay(PLAN, HealthPolicy.INHERITED, hours(24 * 24, hour -> requests(100, 0)));

        assertEquals(
                List.of(1, 2, 3, 4, 5),
                acts(replay, Act.ADVANCE).stream().map(Moment::stage).toList());
        assertEquals(
                List.of(2L, 7L, 10L, 13L, 16L),
                acts(replay, Act.ADVANCE).stream()
                        .map(moment -> Duration.between(START, moment.at()).toDays())
                        .toList());
        assertEquals(Optional.empty(), replay.rollback());
        assertEquals(6, replay.moments().getLast().stage());
    }

    @Test
    void replayThatIsGivenUpEndsWithTheLooksItHas() {
        Scenario scenario = Scenario.of(World.furnished().state(), IN_PRODUCTION, PLAN, HealthPolicy.INHERITED, START);
        Replay whole = WhatIf.replay(scenario, hours(24 * 24, hour -> requests(100, 0)));
        Iterator<Boolean> patience = List.of(true, true, true, false).iterator();

        Replay givenUp = WhatIf.replay(scenario, hours(24 * 24, hour -> requests(100, 0)), patience::next);

        assertEquals(whole.moments().subList(0, 3), givenUp.moments());
    }

    @Test
    void fivePercentAtTheQuarterStageWouldHaveRolledBackWithinTheHourAndSaysWhy() {
        int ninthDay = 24 * 8;
        Replay replay = replay(
                PLAN,
                HealthPolicy.INHERITED,
                hours(24 * 24, hour -> hour < ninthDay ? requests(100, 0) : requests(9_500, 500)));

        assertEquals(
                Optional.of(new Moment(
                        START.plus(HOUR.multipliedBy(ninthDay + 1)),
                        QUARTER,
                        new Assessment(
                                Verdict.ROLLBACK,
                                CRITICAL,
                                "stage.rollback-trigger",
                                ERROR_RATE,
                                100.0 * 500 / 12_300,
                                ABOVE,
                                1,
                                12_300,
                                DAY),
                        Act.ROLL_BACK)),
                replay.rollback());
        assertEquals(replay.rollback(), Optional.of(replay.moments().getLast()));
    }

    @Test
    void theSameMetricsUnderAnotherPolicyFareOtherwise() {
        MetricSeries recorded = hours(48, hour -> requests(97, 3));

        assertEquals(
                Optional.empty(),
                replay(plain(), HealthPolicy.INHERITED, recorded).rollback());
        assertEquals(
                START.plus(HOUR),
                replay(plain(), HealthPolicy.INHERITED.rates(1, 2, 10), recorded)
                        .rollback()
                        .orElseThrow()
                        .at());
    }

    @Test
    void whereThePolicyOnlyTellsTheReplayGoesOn() {
        HealthPolicy tells = HealthPolicy.INHERITED.with(HealthPolicy.OnRollback.TELL);
        Replay replay = replay(plain(), tells, hours(3, hour -> requests(90, 10)));

        assertEquals(
                List.of(Act.TELL, Act.TELL, Act.TELL),
                replay.moments().stream().map(Moment::act).toList());
        assertEquals(Optional.empty(), replay.rollback());
    }

    @Test
    void oneCriticalHourWouldHaveBeenEnoughAfterDaysOfHealth() {
        Replay replay = replay(
                plain(), HealthPolicy.INHERITED, hours(24, hour -> hour < 20 ? requests(10_000, 0) : requests(17, 3)));

        assertEquals(
                new Assessment(
                        Verdict.ROLLBACK,
                        CRITICAL,
                        "policy.critical",
                        ERROR_RATE,
                        15,
                        ABOVE,
                        10,
                        20,
                        HOUR.multipliedBy(21)),
                replay.rollback().orElseThrow().assessment());
    }

    @Test
    void stepsWithoutRequestsHold() {
        Replay replay = replay(
                SeedLadders.canary5(),
                HealthPolicy.INHERITED,
                new MetricSeries(
                        IN_PRODUCTION,
                        HOUR,
                        List.of(new MetricPoint(START.plus(HOUR.multipliedBy(5)), requests(4, 5), Tally.NONE))));

        assertEquals(
                List.of(new Span(
                        START.plus(HOUR),
                        START.plus(HOUR.multipliedBy(6)),
                        1,
                        new Assessment(
                                Verdict.NO_DATA,
                                INFO,
                                "policy.min-sample",
                                ERROR_RATE,
                                100.0 * 5 / 9,
                                ABOVE,
                                5,
                                9,
                                HOUR.multipliedBy(6)),
                        Act.STAY)),
                replay.spans());
    }

    @Test
    void aHoldIsLeftAfterTwoLooksAsInTheStore() {
        MetricSeries recorded = hours(40, hour -> hour < 2 ? requests(97, 3) : requests(1_000, 0));
        List<Verdict> stood = replay(plain(), HealthPolicy.INHERITED, recorded).moments().stream()
                .map(moment -> moment.assessment().verdict())
                .toList();

        assertEquals(List.of(Verdict.HOLD, Verdict.HOLD, Verdict.HOLD, Verdict.PASS), stood.subList(0, 4));
    }

    @Test
    void theSameRecordingGivesTheSameReplay() {
        MetricSeries recorded = hours(24 * 30, hour -> requests(50 + hour * 7 % 31, hour * 13 % 3));

        assertEquals(replay(PLAN, HealthPolicy.INHERITED, recorded), replay(PLAN, HealthPolicy.INHERITED, recorded));
    }

    @Test
    void anEmptyRecordingShowsNothing() {
        assertEquals(
                new Replay(List.of()),
                replay(PLAN, HealthPolicy.INHERITED, new MetricSeries(IN_PRODUCTION, HOUR, List.of())));
    }

    private static Replay replay(StageLadder ladder, HealthPolicy health, MetricSeries recorded) {
        return WhatIf.replay(Scenario.of(World.furnished().state(), IN_PRODUCTION, ladder, health, START), recorded);
    }

    private static List<Moment> acts(Replay replay, Act act) {
        return replay.moments().stream().filter(moment -> moment.act() == act).toList();
    }

    /// One stage above off, without bounds of its own.
    private static StageLadder plain() {
        StageLadder canary = SeedLadders.canary5();
        return new StageLadder("One stage", canary.stages().subList(0, 2), canary.skipping(), 1);
    }

    private static MetricSeries hours(int count, IntFunction<Tally> tally) {
        return new MetricSeries(
                IN_PRODUCTION,
                HOUR,
                IntStream.range(0, count)
                        .mapToObj(hour ->
                                new MetricPoint(START.plus(HOUR.multipliedBy(hour)), tally.apply(hour), Tally.NONE))
                        .toList());
    }

    private static Tally requests(int successes, int errors) {
        return Tallies.errors(errors, successes + errors);
    }
}
