package dev.signalbox.demo;

import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.QUARTER;
import static dev.signalbox.testkit.Fixtures.TENANT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.source.SourceCommand;
import dev.signalbox.domain.source.Figures;
import dev.signalbox.domain.source.MetricSource;
import dev.signalbox.domain.source.Origin;
import dev.signalbox.domain.source.SourceKey;
import dev.signalbox.domain.source.SourceUrl;
import dev.signalbox.http.source.SourceTimer;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.RealPrometheus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same scenario as in [SeedScenarioTest], with a real Prometheus that scrapes the application in place of pushed
/// metrics, and a source that the store asks.
class SeedScenarioFromPrometheusTest {
    private static final FlagAddress HEALTHY = new FlagAddress(new FlagKey("deeplinks.healthy"), Fixtures.PRODUCTION);

    @TempDir
    Path folder;

    /// The stages began an hour ago: an interval that began before its stage does not count against it.
    private volatile Duration ahead = Duration.ofHours(-1);

    private final InstantSource clock = () -> Instant.now().plus(ahead);

    @Test
    void whatPrometheusHasSeenTakesTheSameCourseAsWhatIsPushed() throws Exception {
        SampleApp failing = new SampleApp(7);
        failing.fail(new Fault(Scenario.ERRORS, 25));
        try (SeedCourse course = new SeedCourse(folder, clock);
                ScrapedApp app = new ScrapedApp("failing", failing, course.decisions());
                ScrapedApp control = new ScrapedApp("healthy", new SampleApp(7), course.decisions());
                RealPrometheus prometheus = RealPrometheus.scraping(folder, app.port(), control.port())) {
            runControl(course);
            course.look();
            ahead = Duration.ZERO;

            pull(course, prometheus);
            course.judge();
            course.look();
            assertUntouched(course.rollout(HEALTHY));

            course.retryIn(Duration.ofDays(1));
            ahead = Duration.ofDays(1);
            course.judge();
            course.look();

            assertEquals(SeedCourse.AS_WRITTEN, course.course());
        }
    }

    /// The same application without the fault, measured likewise.
    private static void runControl(SeedCourse course) {
        course.apply(List.of(
                new Command.CreateFlag(new Flag(HEALTHY.flag(), Fixtures.APP, "The control", "mobile-team")),
                Fixtures.plan(HEALTHY)));
        course.apply(Fixtures.climb(HEALTHY, QUARTER));
    }

    private static void assertUntouched(Rollout control) {
        assertEquals(QUARTER, control.stageIndex());
        assertTrue(control.assessment()
                .filter(assessment -> assessment.verdict() != Verdict.NO_DATA)
                .filter(assessment -> assessment.verdict() != Verdict.ROLLBACK)
                .isPresent());
    }

    /// Asks until figures of both have come.
    private static void pull(SeedCourse course, RealPrometheus prometheus) {
        course.apply(Stream.of(source("failing", IN_PRODUCTION, prometheus), source("healthy", HEALTHY, prometheus))
                .<Command>map(SourceCommand.SaveSource::new)
                .toList());
        try (SourceTimer timer = SourceTimer.start(course.engine())) {
            Eventually.await(
                    "figures from Prometheus for " + timer,
                    () -> Stream.of(IN_PRODUCTION, HEALTHY)
                            .allMatch(address -> seen(course, address).total() >= 100));
        }
    }

    private static Tally seen(SeedCourse course, FlagAddress address) {
        Instant now = Instant.now();
        return course.engine()
                .tally(TENANT, address, Variant.NEW, now.minus(Duration.ofMinutes(10)), now.plusSeconds(60));
    }

    private static MetricSource source(String app, FlagAddress address, RealPrometheus prometheus) {
        String total = "sum(increase(requests_total{app=\"" + app + "\",ending=\"%s\"}[$interval]))";
        return new MetricSource(
                new SourceKey(app),
                address,
                Variant.NEW,
                Duration.ofSeconds(5),
                new Origin.Prometheus(
                        new SourceUrl(prometheus.url()),
                        new Figures(
                                total.formatted("succeeded"),
                                total.formatted("failed"),
                                Optional.empty(),
                                Optional.of("histogram_quantile(0.95, sum by (le)"
                                        + " (rate(request_milliseconds_bucket{app=\"" + app + "\"}[$interval])))"),
                                Optional.empty(),
                                Optional.empty())),
                Optional.empty());
    }
}
