package dev.signalbox.domain.aftercare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    }

    @Test
    void eachPhaseSaysWhatIsCheckedAndWhatIsDone() {
        assertEquals(
                List.of(
                        "First 24 hours: Error rate; Response time (p50, p95, p99); User complaints; Business metrics"
                                + " -> Escalate at once when a threshold is broken",
                        "First week: Trends of error rate and latency; User feedback (support tickets, reviews);"
                                + " Business impact (conversion, engagement)"
                                + " -> Fix bugs; Tune performance; Adjust the feature to the feedback",
                        "Ongoing: Adoption of the feature; Performance trends; Technical debt that piles up"
                                + " -> Schedule what follows; Remove temporary code and flags; Update the documentation"),
                Stream.of(MonitoringPhase.values())
                        .map(phase -> phase.label() + ": " + String.join("; ", phase.checks()) + " -> "
                                + String.join("; ", phase.actions()))
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
        Tally tally = new Tally(990, 10, 0, LatencyHistogram.of(400, 500));

        assertEquals(
                List.of(
                        new Reading("Requests", "1000"),
                        new Reading("Error rate", "1.00 %"),
                        new Reading("P50 latency", "431 ms"),
                        new Reading("P95 latency", "553 ms"),
                        new Reading("P99 latency", "557 ms")),
                Reading.of(tally));
    }

    @Test
    void latencyThatNoRequestToldIsNoReading() {
        assertEquals(
                List.of(new Reading("Requests", "1000"), new Reading("Error rate", "1.00 %")),
                Reading.of(new Tally(990, 10, 0, LatencyHistogram.EMPTY)));
        assertEquals(List.of(new Reading("Requests", "0")), Reading.of(Tally.NONE));
    }

    private static Duty duty(int number) {
        return new Duty(LINKS, LAUNCH, number);
    }
}
