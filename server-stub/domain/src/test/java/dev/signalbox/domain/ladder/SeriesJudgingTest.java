package dev.signalbox.domain.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.Findings;
import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.MetricWindow;
import dev.signalbox.domain.health.SeriesFigure;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A stage is judged by what programs report beside requests, as far as that is fresh and enough; else by what people
/// recorded; else it holds.
class SeriesJudgingTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(30);
    private static final Tally HEALTHY = new Tally(1_000, 0, 0, LatencyHistogram.EMPTY);
    private static final List<Metric> SERIES = Stream.of(Metric.values())
            .filter(metric -> metric.origin() == Metric.Origin.SERIES)
            .toList();

    @Test
    void theseAreTheSeries() {
        assertEquals(
                List.of(
                        Metric.QUEUE_BACKLOG,
                        Metric.PARTICIPATION,
                        Metric.COST,
                        Metric.SAVINGS,
                        Metric.ERROR_CATEGORIES,
                        Metric.CACHE_HIT_RATE),
                SERIES);
    }

    @Test
    void aRollbackTriggerFiresAboveItsBoundAlone() {
        for (Metric metric : SERIES) {
            Stage stage = rollingBackOn(metric, Comparison.ABOVE, 50);

            assertEquals(
                    List.of(Verdict.PASS, Verdict.PASS, Verdict.ROLLBACK),
                    Stream.of(49.9, 50.0, 50.1)
                            .map(value -> verdict(stage, metric, figure(value)))
                            .toList(),
                    metric::name);
        }
    }

    @Test
    void aSuccessCriterionHoldsBelowItsBound() {
        for (Metric metric : SERIES) {
            Stage stage = asking(metric, Comparison.AT_LEAST, 50);

            assertEquals(
                    List.of(Verdict.HOLD, Verdict.PASS, Verdict.PASS),
                    Stream.of(49.9, 50.0, 50.1)
                            .map(value -> verdict(stage, metric, figure(value)))
                            .toList(),
                    metric::name);
        }
    }

    @Test
    void theVerdictSaysWhatItRestsOn() {
        assertEquals(
                new Assessment(
                        Verdict.ROLLBACK,
                        AlertLevel.CRITICAL,
                        "stage.rollback-trigger",
                        Metric.CACHE_HIT_RATE,
                        79.9,
                        Comparison.BELOW,
                        80,
                        412,
                        WINDOW),
                judged(
                        rollingBackOn(Metric.CACHE_HIT_RATE, Comparison.BELOW, 80),
                        Findings.NONE,
                        Map.of(Metric.CACHE_HIT_RATE, new SeriesFigure(79.9, 412, NOON))));
    }

    @Test
    void anUnknownSeriesIsNeverGreen() {
        for (Metric metric : SERIES) {
            for (Stage stage :
                    List.of(asking(metric, Comparison.AT_MOST, 50), rollingBackOn(metric, Comparison.ABOVE, 50))) {
                Assessment assessment = judged(stage, Findings.NONE, Map.of());

                assertEquals(Verdict.NO_DATA, assessment.verdict(), metric::name);
                assertEquals("stage.no-series", assessment.rule());
                assertEquals(metric, assessment.metric());
            }
        }
    }

    @Test
    void sharesNeedTheMinimumSampleAndAMomentNeedsOneReading() {
        for (Metric metric : SERIES) {
            Stage stage = rollingBackOn(metric, Comparison.ABOVE, 50);
            Verdict one = metric == Metric.QUEUE_BACKLOG ? Verdict.ROLLBACK : Verdict.NO_DATA;

            assertEquals(
                    List.of(one, one, Verdict.ROLLBACK),
                    Stream.of(1L, 9L, 10L)
                            .map(n -> verdict(stage, metric, new SeriesFigure(99, n, NOON)))
                            .toList(),
                    metric::name);
        }
    }

    @Test
    void whatIsStaleIsNotKnown() {
        for (Metric metric : SERIES) {
            Stage stage = rollingBackOn(metric, Comparison.ABOVE, 50);
            Duration fresh = metric == Metric.QUEUE_BACKLOG ? Duration.ofMinutes(5) : Duration.ofHours(1);

            assertEquals(
                    List.of(Verdict.ROLLBACK, Verdict.NO_DATA),
                    Stream.of(fresh, fresh.plusSeconds(1))
                            .map(age -> verdict(stage, metric, new SeriesFigure(99, 100, NOON.minus(age))))
                            .toList(),
                    metric::name);
        }
    }

    @Test
    void aFindingCountsWhereTheSeriesIsNotKnownAndGivesWayWhereItIs() {
        Stage stage = asking(Metric.PARTICIPATION, Comparison.AT_LEAST, 50);
        Findings finding = new Findings(Map.of(Metric.PARTICIPATION, 60.0), Map.of());

        assertEquals(Verdict.PASS, judged(stage, finding, Map.of()).verdict());
        assertEquals(
                Verdict.PASS,
                judged(stage, finding, Map.of(Metric.PARTICIPATION, new SeriesFigure(40, 9, NOON)))
                        .verdict());
        assertEquals(
                Verdict.HOLD,
                judged(stage, finding, Map.of(Metric.PARTICIPATION, figure(40))).verdict());
    }

    private static SeriesFigure figure(double value) {
        return new SeriesFigure(value, 100, NOON);
    }

    private static Verdict verdict(Stage stage, Metric metric, SeriesFigure figure) {
        return judged(stage, Findings.NONE, Map.of(metric, figure)).verdict();
    }

    private static Assessment judged(Stage stage, Findings found, Map<Metric, SeriesFigure> reported) {
        return Judge.judge(
                EffectivePolicy.DEFAULT,
                stage,
                new MetricWindow(
                        NOON.minus(WINDOW),
                        NOON,
                        HEALTHY,
                        HEALTHY,
                        found.with(reported, EffectivePolicy.DEFAULT, NOON)));
    }

    private static Stage rollingBackOn(Metric metric, Comparison comparison, double bound) {
        return Stage.plain("Bounded", new StageTarget.InternalActors())
                .rollingBackOn(new Criterion.Measured(metric, comparison, bound));
    }

    private static Stage asking(Metric metric, Comparison comparison, double bound) {
        return new Stage(
                "Bounded",
                new StageTarget.InternalActors(),
                Duration.ZERO,
                Duration.ZERO,
                List.of(),
                List.of(new Criterion.Measured(metric, comparison, bound)),
                List.of(),
                Advance.BY_HAND);
    }
}
