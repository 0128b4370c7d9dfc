package dev.signalbox.domain.ladder;

import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.health.Answer;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.Findings;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.MetricWindow;
import dev.signalbox.domain.health.Verdict;
import java.util.Optional;
import java.util.stream.Stream;

/// What people's findings and series beside requests say against a stage: they need no minimum of requests,
/// since they are no rates of those.
final class Objections {
    private Objections() {}

    /// A rollback trigger that people found true, or a figure of theirs that breaks one.
    static Optional<Assessment> trigger(Stage stage, MetricWindow window) {
        return stage.rollbackTriggers().stream()
                .filter(window.findings()::confirms)
                .findFirst()
                .map(trigger -> assessment(Verdict.ROLLBACK, AlertLevel.CRITICAL, trigger, window));
    }

    /// A success criterion that people found not to hold, or a figure of theirs that misses one.
    static Optional<Assessment> criterion(Stage stage, MetricWindow window) {
        return stage.successCriteria().stream()
                .filter(criterion -> fails(criterion, window.findings()))
                .findFirst()
                .map(criterion -> assessment(Verdict.HOLD, AlertLevel.INFO, criterion, window));
    }

    /// A series that the stage bounds and nobody knows: neither fresh and enough, nor recorded by a person. It holds.
    static Optional<Assessment> unknown(Stage stage, MetricWindow window) {
        return Stream.concat(stage.rollbackTriggers().stream(), stage.successCriteria().stream())
                .filter(criterion -> criterion instanceof Criterion.Measured measured
                        && measured.metric().origin() == Metric.Origin.SERIES
                        && !window.findings().settles(criterion))
                .findFirst()
                .map(criterion -> assessment(Verdict.NO_DATA, AlertLevel.INFO, criterion, window));
    }

    private static boolean fails(Criterion criterion, Findings findings) {
        return switch (criterion) {
            case Criterion.Manual(var statement) -> findings.says(statement, Answer.FAILS);
            case Criterion.Measured(var metric, var comparison, double bound) ->
                findings.figure(metric).stream().anyMatch(value -> !comparison.holds(value, bound));
        };
    }

    private static Assessment assessment(Verdict verdict, AlertLevel level, Criterion criterion, MetricWindow window) {
        String rule = switch (verdict) {
            case ROLLBACK -> "stage.rollback-trigger";
            case HOLD, PASS -> "stage.success-criterion";
            case NO_DATA -> "stage.no-series";
        };
        return switch (criterion) {
            case Criterion.Manual(var statement) ->
                new Assessment(
                        verdict,
                        level,
                        rule,
                        Metric.OBJECTIONS,
                        1,
                        verdict == Verdict.ROLLBACK ? Comparison.AT_LEAST : Comparison.AT_MOST,
                        verdict == Verdict.ROLLBACK ? 1 : 0,
                        window.whole().total(),
                        window.length(),
                        Optional.of(statement));
            case Criterion.Measured(var metric, var comparison, double bound) ->
                new Assessment(
                        verdict,
                        level,
                        rule,
                        metric,
                        window.findings().figure(metric).orElse(0),
                        comparison,
                        bound,
                        window.findings().sample(metric).orElse(window.whole().total()),
                        window.length());
        };
    }
}
