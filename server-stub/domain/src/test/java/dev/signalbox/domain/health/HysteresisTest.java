package dev.signalbox.domain.health;

import static dev.signalbox.domain.health.Verdict.HOLD;
import static dev.signalbox.domain.health.Verdict.NO_DATA;
import static dev.signalbox.domain.health.Verdict.PASS;
import static dev.signalbox.domain.health.Verdict.ROLLBACK;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Which verdict stands while evaluations come in (C.3): down at once, up after two in a row.
final class HysteresisTest {
    @Test
    void theFirstEvaluationStands() {
        for (Verdict verdict : Verdict.values()) {
            assertEquals(List.of(verdict), standing(verdict));
        }
    }

    @Test
    void oneEvaluationIsEnoughToGoDown() {
        assertEquals(List.of(PASS, NO_DATA, HOLD, ROLLBACK), standing(PASS, NO_DATA, HOLD, ROLLBACK));
        assertEquals(List.of(PASS, ROLLBACK), standing(PASS, ROLLBACK));
    }

    @Test
    void leavingHoldUpwardTakesTwoInARow() {
        assertEquals(List.of(HOLD, HOLD, PASS), standing(HOLD, PASS, PASS));
        assertEquals(List.of(HOLD, HOLD, HOLD, HOLD, PASS), standing(HOLD, PASS, HOLD, PASS, PASS));
    }

    @Test
    void noDataHoldsAndIsLeftUpwardByTwoInARow() {
        assertEquals(List.of(NO_DATA, NO_DATA, PASS), standing(NO_DATA, PASS, PASS));
        assertEquals(List.of(NO_DATA, NO_DATA, NO_DATA), standing(NO_DATA, PASS, NO_DATA));
    }

    @Test
    void tooFewRequestsDoNotLiftAHoldAtOnce() {
        assertEquals(List.of(HOLD, HOLD, NO_DATA), standing(HOLD, NO_DATA, NO_DATA));
    }

    @Test
    void ofTwoBetterEvaluationsTheWorseOneStands() {
        assertEquals(List.of(ROLLBACK, ROLLBACK, HOLD, PASS), standing(ROLLBACK, HOLD, PASS, PASS));
        assertEquals(List.of(HOLD, HOLD, NO_DATA, NO_DATA, PASS), standing(HOLD, PASS, NO_DATA, PASS, PASS));
    }

    @Test
    void anEvaluationBeforeThatIsNotKnownCountsForNothing() {
        assertEquals(said(HOLD), Hysteresis.settle(Optional.of(said(HOLD)), Optional.empty(), said(PASS)));
    }

    @Test
    void anotherReasonForTheSameVerdictStandsAtOnce() {
        Assessment other = new Assessment(
                HOLD, AlertLevel.INFO, "other", Metric.P95_LATENCY, 1, Comparison.BELOW, 1, 10, Duration.ofHours(1));

        assertEquals(other, Hysteresis.settle(Optional.of(said(HOLD)), Optional.of(said(HOLD)), other));
    }

    private static List<Verdict> standing(Verdict... evaluations) {
        List<Verdict> stood = new ArrayList<>();
        Optional<Assessment> standing = Optional.empty();
        Optional<Assessment> before = Optional.empty();
        for (Verdict evaluation : evaluations) {
            Assessment now = said(evaluation);
            Assessment settled = Hysteresis.settle(standing, before, now);
            stood.add(settled.verdict());
            standing = Optional.of(settled);
            before = Optional.of(now);
        }
        return stood;
    }

    private static Assessment said(Verdict verdict) {
        return new Assessment(
                verdict, AlertLevel.INFO, "rule", Metric.ERROR_RATE, 1, Comparison.ABOVE, 1, 10, Duration.ofHours(1));
    }
}
