package dev.signalbox.domain.flag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.MetricQuery;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// Values that cannot hold a wrong thing, and say which field, what is wrong and how to mend it.
final class ValuesTest {
    @Test
    void percentageIsWholeAndFrom0To100() {
        InvalidValueException below = assertThrows(InvalidValueException.class, () -> new Percentage(-1));
        InvalidValueException above = assertThrows(InvalidValueException.class, () -> new Percentage(101));

        assertEquals("percentage: -1 is outside 0 to 100. Give a whole number from 0 to 100.", below.getMessage());
        assertEquals("percentage: 101 is outside 0 to 100. Give a whole number from 0 to 100.", above.getMessage());
        assertEquals(Percentage.NONE, new Percentage(0));
        assertEquals(Percentage.ALL, new Percentage(100));
    }

    @Test
    void nameHasOneTo100LettersDigitsDotsHyphensAndUnderscores() {
        for (String name : List.of("a", "deeplinks.enabled", "A-1_b", "0", "a".repeat(100))) {
            assertEquals(name, new FlagKey(name).value());
        }
        for (String name : List.of("", " ", "a b", ".hidden", "-a", "é", "a/b", "a\n", "a".repeat(101))) {
            assertField("flag", () -> new FlagKey(name));
            assertField("app", () -> new AppKey(name));
            assertField("environment", () -> new EnvironmentKey(name));
            assertField("segment", () -> new SegmentKey(name));
            assertField("tenant", () -> new TenantId(name));
        }
    }

    @Test
    void wrongNameIsQuotedButNotAtLength() {
        InvalidValueException invalid =
                assertThrows(InvalidValueException.class, () -> new FlagKey("!".repeat(1_000_000)));

        assertEquals("'" + "!".repeat(40) + "…' is not a name", invalid.problem());
    }

    @Test
    void scheduleIncludesItsStartAndExcludesItsEnd() {
        Instant start = World.START;
        Instant end = start.plusSeconds(60);
        Schedule schedule = new Schedule(Optional.of(start), Optional.of(end));

        assertFalse(schedule.isOpenAt(start.minusNanos(1)));
        assertTrue(schedule.isOpenAt(start));
        assertTrue(schedule.isOpenAt(end.minusNanos(1)));
        assertFalse(schedule.isOpenAt(end));
        assertField("endsAt", () -> new Schedule(Optional.of(end), Optional.of(end)));
    }

    @Test
    void valuesOutOfRangeNameTheirField() {
        assertField("subjects", () -> new StageTarget.Count(-1));
        assertField("population", () -> rolloutOf(0));
        assertField("minimum", () -> new Condition.AtLeast("age", Double.NaN));
        assertField("maximum", () -> new Condition.AtMost("age", Double.POSITIVE_INFINITY));
        assertField("attribute", () -> new Condition.Equals(" ", "RW"));
        assertField("subject", () -> new Exemption("", ExemptionEffect.FORCE_ENABLE, ""));
        assertField("note", () -> new Exemption("user-1", ExemptionEffect.FORCE_ENABLE, "x".repeat(501)));
        assertField("successes", () -> new Tally(-1, 0, 0, LatencyHistogram.EMPTY));
        assertField("securityReports", () -> new Tally(5, 1, 2, LatencyHistogram.EMPTY));
        assertField("stopId", () -> StopId.parse("stop"));
        assertField("limit", () -> AuditQuery.newest(0));
        assertField("limit", () -> AuditQuery.newest(1_001));
        assertField(
                "reason",
                () -> Submission.of(new UUID(0, 0), "x".repeat(501), new Command.PauseRollout(World.IN_PRODUCTION)));
    }

    @Test
    void healthPolicyKeepsItsRatesInOrder() {
        assertField("warnErrorRate", () -> policy(5, -0.1, 10));
        assertField("criticalErrorRate", () -> policy(5, 2.5, 100.1));
        assertField("maxErrorRate", () -> policy(Double.NaN, 2.5, 10));
        assertField("maxErrorRate", () -> policy(2, 2.5, 10));
        assertField("maxErrorRate", () -> policy(11, 2.5, 10));
    }

    @Test
    void metricQueryHasARangeAndABoundedNumberOfPoints() {
        Instant from = World.START;

        assertField("to", () -> query(from, from, Duration.ofSeconds(1)));
        assertField("step", () -> query(from, from.plusSeconds(60), Duration.ofMillis(999)));
        assertField("step", () -> query(from, from.plusSeconds(10_001), Duration.ofSeconds(1)));
        assertEquals(
                from,
                query(from, from.plusSeconds(10_000), Duration.ofSeconds(1)).from());
    }

    private static MetricQuery query(Instant from, Instant to, Duration step) {
        return new MetricQuery(World.IN_PRODUCTION, from, to, step);
    }

    private static HealthPolicy policy(double max, double warn, double critical) {
        return HealthPolicy.DEFAULT.rates(warn, max, critical);
    }

    private static Rollout rolloutOf(long population) {
        return Rollout.draft(World.IN_PRODUCTION, World.ladder(), population, HealthPolicy.DEFAULT, 1);
    }

    private static void assertField(String field, Executable making) {
        InvalidValueException invalid = assertThrows(InvalidValueException.class, making);
        assertEquals(field, invalid.field());
        assertTrue(invalid.fix().endsWith("."), invalid::fix);
        assertFalse(invalid.problem().endsWith("."), invalid::problem);
    }
}
