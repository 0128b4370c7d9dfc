package dev.signalbox.domain.health;

import java.util.Map;
import java.util.OptionalDouble;

/// What people have recorded on a stage since it began.
///
/// @param figures the latest of each, in its metric's unit
/// @param answers by statement
public record Findings(Map<Metric, Double> figures, Map<String, Answer> answers) {
    /// Nobody has recorded anything.
    public static final Findings NONE = new Findings(Map.of(), Map.of());

    public Findings {
        figures = Map.copyOf(figures);
        answers = Map.copyOf(answers);
    }

    /// The figure of `metric`; absent where nobody recorded one.
    public OptionalDouble figure(Metric metric) {
        Double value = figures.get(metric);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// True when a person answered `statement` so.
    public boolean says(String statement, Answer answer) {
        return answers.get(statement) == answer;
    }

    /// True when a person recorded whether `criterion` holds, or the figure that it bounds; always for what is
    /// measured.
    public boolean settles(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Manual(var statement) -> answers.containsKey(statement);
            case Criterion.Measured(var metric, var comparison, double bound) ->
                metric.origin() == Metric.Origin.REQUESTS || figures.containsKey(metric);
        };
    }

    /// True when a person recorded that `criterion` holds, or a figure that meets it; never for what is measured.
    public boolean confirms(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Manual(var statement) -> says(statement, Answer.HOLDS);
            case Criterion.Measured(var metric, var comparison, double bound) ->
                figures.containsKey(metric) && comparison.holds(figures.get(metric), bound);
        };
    }
}
