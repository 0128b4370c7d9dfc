package dev.signalbox.client.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.flag.Condition;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.ladder.SeedLadders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTextTest {
    @Test
    void everyFieldOfTheLaunchPlanIsReadBackAsItWasWritten() {
        SeedLadders.launchPlan7().stages().forEach(stage -> {
            assertEquals(stage.successCriteria(), read(stage.successCriteria()));
            assertEquals(stage.rollbackTriggers(), read(stage.rollbackTriggers()));
            assertEquals(stage.minimum(), PlanText.length("minimum", PlanText.length(stage.minimum())));
        });
    }

    @Test
    void lengthsAreDaysHoursMinutesAndSeconds() {
        assertEquals("1 d 12 h", PlanText.length(Duration.ofHours(36)));
        assertEquals(Duration.ofMinutes(90), PlanText.length("x", "1h 30min"));
        assertEquals(Duration.ZERO, PlanText.length("x", "0"));
        assertEquals(
                "'soon' is no length of time. Write days, hours and minutes, such as 2 d 6 h.",
                problem(() -> PlanText.length("x", "soon")));
        assertEquals(
                "'2 d or so' is no length of time. Write days, hours and minutes, such as 2 d 6 h.",
                problem(() -> PlanText.length("x", "2 d or so")));
    }

    @Test
    void momentsAreInUtcAndMayBeMissing() {
        Optional<Instant> at = Optional.of(Instant.parse("2026-03-01T14:30:00Z"));

        assertEquals("2026-03-01 14:30", PlanText.moment(at));
        assertEquals(at, PlanText.moment("startsAt", " 2026-03-01 14:30 "));
        assertEquals(Optional.empty(), PlanText.moment("startsAt", " "));
        assertEquals(
                "'tomorrow' is no day and time. Write it as 2026-03-01 14:30, in UTC, or leave it empty.",
                problem(() -> PlanText.moment("startsAt", "tomorrow")));
    }

    @Test
    void lineThatComparesWhatIsNotMeasuredIsAProblemAndAnyOtherIsForAPerson() {
        assertEquals(
                List.of(
                        new Criterion.Measured(Metric.P95_LATENCY, Comparison.BELOW, 400),
                        new Criterion.Manual("People are happy")),
                PlanText.criteria("success", "P95 latency < 400 ms\n\nPeople are happy"));
        assertEquals(
                "'joy' is not measured. Name one of: error rate, errors, p50 latency, p95 latency, p99 latency,"
                        + " security reports.",
                problem(() -> PlanText.criteria("success", "joy > 3")).replaceAll("(reports).*", "$1."));
    }

    @Test
    void attributeRulesAreReadBackAsTheyWereWritten() {
        List<Condition> conditions = List.of(
                new Condition.Equals("country", "DE"),
                new Condition.OneOf("plan", Set.of("pro", "team")),
                new Condition.StartsWith("email", "qa-"),
                new Condition.AtLeast("repositories", 5),
                new Condition.AtMost("age", 99.5));

        assertEquals(
                "country is DE\n"
                        + "plan is one of pro, team\n"
                        + "email starts with qa-\n"
                        + "repositories at least 5\n"
                        + "age at most 99.5",
                PlanText.conditions(conditions));
        assertEquals(conditions, PlanText.conditions("rules", PlanText.conditions(conditions)));
        assertThrows(InvalidValueException.class, () -> PlanText.conditions("rules", "country DE"));
    }

    private static List<Criterion> read(List<Criterion> criteria) {
        return PlanText.criteria("criteria", PlanText.criteria(criteria));
    }

    private static String problem(org.junit.jupiter.api.function.Executable typed) {
        return PlanText.problem(assertThrows(InvalidValueException.class, typed));
    }
}
