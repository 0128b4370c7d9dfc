package dev.signalbox.domain.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// When an alert is told: once per crossing.
class AlertTurnTest {
    private static final FlagAddress ADDRESS =
            new FlagAddress(new FlagKey("deeplinks.enabled"), new EnvironmentKey("production"));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final double UNKNOWN = -1;

    @Test
    void aCrossingIsToldOnceHoweverLongItLasts() {
        assertEquals(List.of("1: raised below 95"), told(96, 94, 94, 93, 92, 91));
    }

    @Test
    void oneCalmLookClearsNothingAndTheSecondDoes() {
        assertEquals(List.of("0: raised below 95", "4: cleared"), told(94, 96, 94, 96, 96));
    }

    @Test
    void itSpeaksLouderAtOnceAndSofterAfterTwoLooks() {
        assertEquals(
                List.of("0: raised below 95", "1: raised below 80", "5: raised below 95", "7: cleared"),
                told(94, 79, 85, 79, 85, 85, 97, 97));
    }

    @Test
    void whatIsUnknownNeitherRaisesNorClears() {
        assertEquals(List.of("1: raised below 95"), told(UNKNOWN, 94, UNKNOWN, UNKNOWN, 96, UNKNOWN, 96, UNKNOWN));
    }

    @Test
    void aFigureThatDancesOnItsBoundRestsBeforeItIsToldAgain() {
        List<Double> dance = new ArrayList<>();
        for (int minute = 0; minute < 20; minute++) {
            dance.add(minute % 3 == 0 ? 94.0 : 96.0);
        }

        assertEquals(
                List.of("0: raised below 95", "2: cleared", "15: raised below 95", "17: cleared"),
                told(dance.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    @Test
    void aLouderAlertDoesNotRest() {
        assertEquals(List.of("0: raised below 95", "2: cleared", "3: raised below 80"), told(94, 96, 96, 79));
    }

    /// What is told when cache hits are so at a look every minute.
    private static List<String> told(double... hits) {
        List<String> told = new ArrayList<>();
        Optional<Alert> kept = Optional.empty();
        Optional<AlertLook> before = Optional.empty();
        for (int minute = 0; minute < hits.length; minute++) {
            Instant at = NOON.plus(MINUTE.multipliedBy(minute));
            AlertLook now = look(hits[minute]);
            switch (AlertTurn.of(kept, before, now, at)) {
                case AlertTurn.Nothing() -> {}
                case AlertTurn.Raise(var rule, double value, long n) -> {
                    told.add(minute + ": raised below " + Math.round(rule.bound()));
                    kept = Optional.of(new Alert(ADDRESS, 1, rule, value, n, MINUTE, at, Optional.empty()));
                }
                case AlertTurn.Clear(var metric) -> {
                    told.add(minute + ": cleared");
                    kept = kept.map(alert -> alert.cleared(at));
                }
            }
            before = Optional.of(now);
        }
        return told;
    }

    private static AlertLook look(double hits) {
        OptionalDouble value = hits == UNKNOWN ? OptionalDouble.empty() : OptionalDouble.of(hits);
        Optional<AlertRule> broken = AlertRule.SHIPPED.stream()
                .filter(rule -> rule.metric() == Metric.CACHE_HIT_RATE)
                .filter(rule -> value.isPresent() && rule.comparison().holds(hits, rule.bound()))
                .findFirst();
        return new AlertLook(Metric.CACHE_HIT_RATE, value, 100, broken);
    }
}
