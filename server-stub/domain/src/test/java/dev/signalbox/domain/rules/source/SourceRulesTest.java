package dev.signalbox.domain.rules.source;

import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.IVO;
import static dev.signalbox.domain.testing.World.RINA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.source.Figures;
import dev.signalbox.domain.source.KeptSource;
import dev.signalbox.domain.source.MetricSource;
import dev.signalbox.domain.source.Origin;
import dev.signalbox.domain.source.Reading;
import dev.signalbox.domain.source.SourceKey;
import dev.signalbox.domain.source.SourceUrl;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where metrics may come from, and who may say so.
public final class SourceRulesTest {
    /// A source of the new path in production.
    public static final MetricSource PROMETHEUS = asking(IN_PRODUCTION, Duration.ofMinutes(1));

    @Test
    void savedSourceIsAskedUntilItIsRetired() {
        World world = World.runningAt(3);
        assertEquals(
                List.of(new SourceEvent.SourceSaved(PROMETHEUS)),
                world.does(RINA, new SourceCommand.SaveSource(PROMETHEUS)));
        assertEquals(List.of(PROMETHEUS), Sources.inUse(world.state()));

        world.does(RINA, new SourceCommand.RetireSource(PROMETHEUS.key()));
        assertEquals(List.of(), Sources.inUse(world.state()));
        assertEquals(
                Optional.of(new KeptSource(PROMETHEUS, KeptSource.Standing.RETIRED)),
                world.state().of(Sources.REGISTER).get(PROMETHEUS.key()));
    }

    @Test
    void sourceSavedAgainReplacesTheFormerOneOfItsName() {
        World world = World.runningAt(3);
        MetricSource rarer = asking(IN_PRODUCTION, Duration.ofMinutes(5));
        world.does(RINA, new SourceCommand.SaveSource(PROMETHEUS));
        world.does(RINA, new SourceCommand.SaveSource(rarer));

        assertEquals(List.of(rarer), Sources.inUse(world.state()));
    }

    @Test
    void sourceOfNoRolloutIsRefused() {
        World world = World.runningAt(3);
        FlagAddress unplanned = new FlagAddress(World.LEDGER, World.PRODUCTION);

        world.refuses(
                Rule.UNKNOWN_ROLLOUT,
                "flag",
                RINA,
                new SourceCommand.SaveSource(asking(unplanned, Duration.ofMinutes(1))));
    }

    @Test
    void sourceThatIsNotAskedIsNotRetired() {
        World world = World.runningAt(3);
        world.refuses(Rule.UNKNOWN_SOURCE, "source", RINA, new SourceCommand.RetireSource(PROMETHEUS.key()));
        world.does(RINA, new SourceCommand.SaveSource(PROMETHEUS));
        world.does(RINA, new SourceCommand.RetireSource(PROMETHEUS.key()));

        world.refuses(Rule.UNKNOWN_SOURCE, "source", RINA, new SourceCommand.RetireSource(PROMETHEUS.key()));
    }

    @Test
    void readingSaysWhereItWasRead() {
        World world = World.runningAt(3);
        Reading reading = Reading.of(World.START, 95, 5);
        SourceCommand enter = new SourceCommand.EnterReading(IN_PRODUCTION, Variant.NEW, reading);

        world.refuses(Rule.REASON_REQUIRED, "reason", RINA, " ", enter);
        world.refuses(Rule.NOT_PERMITTED, "", IVO, enter);
        assertEquals(
                List.of(new SourceEvent.ReadingEntered(IN_PRODUCTION, Variant.NEW, reading)), world.does(RINA, enter));
    }

    @Test
    void readingIsOfTheLastFiveWeeks() {
        World world = World.runningAt(3);
        for (Duration age : List.of(Duration.ofDays(-1), Duration.ofDays(36))) {
            Reading reading = Reading.of(World.START.minus(age), 1, 0);
            world.refuses(
                    Rule.TIME_NOT_POSSIBLE,
                    "at",
                    RINA,
                    new SourceCommand.EnterReading(IN_PRODUCTION, Variant.NEW, reading));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "gopher://prometheus:70/",
                "//prometheus:9090",
                "http:///metrics",
                "https://reader:secret@prometheus.example",
                "http://prometheus.example/#top",
                "http://prometheus example/"
            })
    void addressThatNoServerMayAskIsRefused(String url) {
        assertEquals(
                "url",
                assertThrows(InvalidValueException.class, () -> new SourceUrl(url))
                        .field());
    }

    @Test
    void intervalIsBetweenFiveSecondsAndAnHour() {
        asking(IN_PRODUCTION, Duration.ofSeconds(5));
        asking(IN_PRODUCTION, Duration.ofHours(1));
        for (Duration wrong : List.of(Duration.ofSeconds(4), Duration.ofSeconds(3_601), Duration.ofMillis(5_500))) {
            assertThrows(InvalidValueException.class, () -> asking(IN_PRODUCTION, wrong), wrong::toString);
        }
    }

    private static MetricSource asking(FlagAddress address, Duration interval) {
        return new MetricSource(
                new SourceKey("prometheus"),
                address,
                Variant.NEW,
                interval,
                new Origin.Prometheus(
                        new SourceUrl("http://prometheus.example:9090"), Figures.of("sum(ok)", "sum(failed)")),
                Optional.empty());
    }
}
