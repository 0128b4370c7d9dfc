package dev.signalbox.desktop.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.desktop.guidance.GuidanceNote.Urgency;
import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each row of the matrix (S2-125..130), nothing to do, and what is not known, as a list and a page say them.
class GuidanceNoteTest {
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, new TestClock());

    @Test
    void highErrorRateTurnsTheFlagOffWithinAMinute() {
        assertEquals(
                new GuidanceNote(
                        Urgency.NOW,
                        "P0: turn the flag off within 1 min",
                        "P0 High error rate (>5 %): turn the flag off within 1 min",
                        "The error rate is 5.1 % over 412 requests, above the stage's rollback limit of 1.0 %."),
                GuidanceNote.of(verdict(Verdict.ROLLBACK, Metric.ERROR_RATE, 5.1, Comparison.ABOVE, 1)));
    }

    @Test
    void securityReportTurnsTheFlagOffAndThenTheCodeBack() {
        assertEquals(
                new GuidanceNote(
                        Urgency.NOW,
                        "P0: turn the flag off, then roll back the code within 5 min",
                        "P0 Security vulnerability: turn the flag off, then roll back the code within 5 min",
                        "Security reports in 412 requests: 1, at or above the stage's rollback limit of 1."),
                GuidanceNote.of(verdict(Verdict.ROLLBACK, Metric.SECURITY_REPORTS, 1, Comparison.AT_LEAST, 1)));
    }

    @Test
    void slownessTurnsTheFlagOffWithinAMinute() {
        assertEquals(
                new GuidanceNote(
                        Urgency.NOW,
                        "P1: turn the flag off within 1 min",
                        "P1 Performance degradation: turn the flag off within 1 min",
                        "The p95 latency is 1,213 ms over 412 requests, above the stage's rollback limit of 1,000 ms."),
                GuidanceNote.of(verdict(Verdict.ROLLBACK, Metric.P95_LATENCY, 1_213, Comparison.ABOVE, 1_000)));
    }

    @Test
    void minorBugIsMendedWhileTheFlagStaysOn() {
        assertEquals(
                new GuidanceNote(
                        Urgency.LATER,
                        "P2: hotfix in the next deployment, next day",
                        "P2 Minor bug: hotfix in the next deployment, next day",
                        "The error rate is 0.7 % over 412 requests; the stage's goal is below 0.5 %."),
                GuidanceNote.of(criterion(Metric.ERROR_RATE, 0.7, Comparison.BELOW, 0.5)));
    }

    @Test
    void confusionIsMendedNextSprintAndTurnsTheFlagOffOnlyByTheStagesOwnTrigger() {
        assertEquals(
                new GuidanceNote(
                        Urgency.LATER,
                        "P2: improve the docs and adjust the UI, next sprint",
                        "P2 User confusion: improve the docs and adjust the UI, next sprint",
                        "User complaints: 1; the stage's goal is none."),
                GuidanceNote.of(criterion(Metric.USER_COMPLAINTS, 1, Comparison.AT_MOST, 0)));
        assertEquals(
                "P2 User confusion: turn the flag off",
                GuidanceNote.of(verdict(Verdict.ROLLBACK, Metric.USER_COMPLAINTS, 6, Comparison.ABOVE, 5))
                        .words());
    }

    @Test
    void whatHoldsAsksForNothing() {
        assertEquals(
                new GuidanceNote(
                        Urgency.NONE, "", "Nothing to do. Every measured criterion holds over 412 requests.", ""),
                GuidanceNote.of(verdict(Verdict.PASS, Metric.ERROR_RATE, 0.1, Comparison.ABOVE, 1)));
    }

    @Test
    void whatIsNotKnownIsNeverGreen() {
        assertEquals(
                new GuidanceNote(
                        Urgency.UNKNOWN,
                        "",
                        "Too little is known. Only 412 requests were measured: too few to tell."
                                + " Turning the flag off is safe.",
                        ""),
                GuidanceNote.of(verdict(Verdict.NO_DATA, Metric.ERROR_RATE, 0, Comparison.ABOVE, 1)));
    }

    @Test
    void whereNobodyIsExposedThereIsNothingToJudge() {
        Fixtures.apply(log.as(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        assertEquals(
                new GuidanceNote(
                        Urgency.UNKNOWN,
                        "",
                        "Too little is known. Nothing was judged yet. Turning the flag off is safe.",
                        ""),
                note());

        Fixtures.apply(log.as(Actor.MONITOR), List.of(Verdicts.regressing(Fixtures.IN_PRODUCTION, Fixtures.QUARTER)));
        assertTrue(note().isCall());

        Fixtures.apply(
                log.as(Actors.IVO),
                List.of(new Command.EngageStop(
                        Fixtures.stopId(), new StopScope.OneFlag(Fixtures.FLAG, Fixtures.PRODUCTION))));
        assertEquals(
                new GuidanceNote(Urgency.IDLE, "", "Nothing to judge: an emergency stop keeps everybody off.", ""),
                note());
    }

    @Test
    void rolledBackThereIsNothingToJudge() {
        Fixtures.apply(log.as(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        Fixtures.apply(
                log.as(Actors.TARA), List.of(new Command.RollBack(Fixtures.IN_PRODUCTION, new Grounds.ByHand())));

        assertEquals(new GuidanceNote(Urgency.IDLE, "", "Nothing to judge: nobody is exposed.", ""), note());
        assertFalse(note().isCall());
    }

    private GuidanceNote note() {
        State state = log.as(Actors.RINA).state();
        return GuidanceNote.of(
                state, state.rollouts().get(Fixtures.IN_PRODUCTION).orElseThrow());
    }

    private static Assessment criterion(Metric metric, double value, Comparison comparison, double bound) {
        return assessment(Verdict.HOLD, AlertLevel.INFO, "stage.success-criterion", metric, value, comparison, bound);
    }

    private static Assessment verdict(
            Verdict verdict, Metric metric, double value, Comparison comparison, double bound) {
        return assessment(verdict, AlertLevel.CRITICAL, "stage.rollback-trigger", metric, value, comparison, bound);
    }

    private static Assessment assessment(
            Verdict verdict,
            AlertLevel level,
            String rule,
            Metric metric,
            double value,
            Comparison comparison,
            double bound) {
        return new Assessment(verdict, level, rule, metric, value, comparison, bound, 412, Duration.ofSeconds(40));
    }
}
