package dev.signalbox.domain.aftercare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// When a launch has to be looked at, and at what (S2-97..105).
final class DutyTest {
    private static final FlagAddress LINKS = FlagAddress.of("deeplinks.enabled", "production");
    private static final Instant LAUNCH = Instant.parse("2026-03-01T09:00:00Z");

    @Test
    void everyTwoHoursForADayThenDailyForAWeekThenWeekly() {
        assertEquals(
                List.of(2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 48, 72, 96, 120, 144, 168, 336, 504, 672),
                IntStream.rangeClosed(1, 21)
                        .mapToObj(number -> (int)
                                Duration.between(LAUNCH, duty(number).due()).toHours())
                        .toList());
    }

    @Test
    void phasesChangeAfterTheFirstDayAndTheFirstWeek() {
        assertEquals(MonitoringPhase.FIRST_DAY, duty(12).phase());
        assertEquals(MonitoringPhase.FIRST_WEEK, duty(13).phase());
        assertEquals(MonitoringPhase.FIRST_WEEK, duty(18).phase());
        assertEquals(MonitoringPhase.ONGOING, duty(19).phase());
        assertEquals(
                List.of(4, 3, 3),
                List.of(MonitoringPhase.values()).stream()
                        .map(phase -> phase.checks().size())
                        .toList());
    }

    @Test
    void latestDutyIsTheOneWhoseTimeHasCome() {
        for (int number = 1; number <= 60; number++) {
            Instant due = duty(number).due();

            assertEquals(duty(number - 1), Duty.latest(LINKS, LAUNCH, due.minusMillis(1)), "before " + number);
            assertEquals(duty(number), Duty.latest(LINKS, LAUNCH, due), "at " + number);
        }
        assertEquals(duty(0), Duty.latest(LINKS, LAUNCH, LAUNCH.minusSeconds(60)));
    }

    @Test
    void readingsArePrefilledFromWhatWasMeasured() {
        Tally tally = new Tally(990, 10, 0, LatencyHistogram.EMPTY);

        assertEquals(
                List.of(
                        new Reading("Requests", "1000"),
                        new Reading("Error rate", "1.00 %"),
                        new Reading("P50 latency", "0 ms"),
                        new Reading("P95 latency", "0 ms"),
                        new Reading("P99 latency", "0 ms")),
                Reading.of(tally));
        assertEquals(List.of(new Reading("Requests", "0")), Reading.of(Tally.NONE));
    }

    private static Duty duty(int number) {
        return new Duty(LINKS, LAUNCH, number);
    }
}
