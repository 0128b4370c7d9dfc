package dev.signalbox.domain.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A clock against its budget.
final class CountdownTest {
    private static final Instant START = Instant.parse("2026-03-01T03:00:00Z");
    private static final Countdown FIVE_MINUTES =
            new Countdown("Complete", START, Optional.empty(), Duration.ofMinutes(5));

    @Test
    void promptComesAtEightyPercentAndNotBefore() {
        assertEquals(Countdown.Standing.WITHIN, FIVE_MINUTES.standing(START.plusSeconds(239)));
        assertEquals(Countdown.Standing.RUNNING_OUT, FIVE_MINUTES.standing(START.plusSeconds(240)));
        assertEquals(START.plusSeconds(240), FIVE_MINUTES.promptAt());
    }

    @Test
    void budgetIsOverOnceMoreThanAllOfItIsSpent() {
        assertEquals(Countdown.Standing.RUNNING_OUT, FIVE_MINUTES.standing(START.plusSeconds(300)));
        assertEquals(
                Countdown.Standing.OVER,
                FIVE_MINUTES.standing(START.plusSeconds(300).plusMillis(1)));
        assertEquals(Duration.ofSeconds(-10), FIVE_MINUTES.left(START.plusSeconds(310)));
    }

    @Test
    void endedClockStandsStill() {
        Countdown ended = new Countdown("Contain", START, Optional.of(START.plusSeconds(30)), Duration.ofMinutes(1));

        assertEquals(Duration.ofSeconds(30), ended.spent(START.plusSeconds(3_600)));
        assertEquals(Countdown.Standing.WITHIN, ended.standing(START.plusSeconds(3_600)));
    }

    @Test
    void clockOfAnotherComputerThatIsBehindHasSpentNothing() {
        assertEquals(Duration.ZERO, FIVE_MINUTES.spent(START.minusSeconds(2)));
    }
}
