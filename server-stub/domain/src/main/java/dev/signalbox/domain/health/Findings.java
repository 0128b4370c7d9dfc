package dev.signalbox.domain.health;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// What people have recorded on a stage since it began, and what is known of it besides requests.
///
/// @param figures the latest of each, in its metric's unit
/// @param answers by statement
/// @param series what programs reported, as far as it is fresh and enough to judge by; it goes before what people
/// recorded
public record Findings(Map<Metric, Double> figures, Map<String, Answer> answers, Map<Metric, SeriesFigure> series) {
    /// Nobody has recorded anything.
    public static final Findings NONE = new Findings(Map.of(), Map.of());

    public Findings {
        figures = Map.copyOf(figures);
        answers = Map.copyOf(answers);
        series = Map.copyOf(series);
    }

    /// What people recorded alone.
    public Findings(Map<Metric, Double> figures, Map<String, Answer> answers) {
        this(figures, answers, Map.of());
    }

    /// This, with those of `reported` that may be judged by at `now` under `policy`.
    public Findings with(Map<Metric, SeriesFigure> reported, EffectivePolicy policy, Instant now) {
        return new Findings(
                figures,
                answers,
                reported.entrySet().stream()
                        .filter(entry -> entry.getValue().isEnough(entry.getKey(), policy, now))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// The figure of `metric`: what programs reported, else what people recorded; absent where neither did.
    public OptionalDouble figure(Metric metric) {
        SeriesFigure reported = series.get(metric);
        if (reported != null) {
            return OptionalDouble.of(reported.value());
        }
        Double value = figures.get(metric);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// How many things the figure of `metric` rests on, as far as programs reported it.
    public OptionalLong sample(Metric metric) {
        SeriesFigure reported = series.get(metric);
        return reported == null ? OptionalLong.empty() : OptionalLong.of(reported.n());
    }

    /// True when a person answered `statement` so.
    public boolean says(String statement, Answer answer) {
        return answers.get(statement) == answer;
    }

    /// True when a person recorded whether `criterion` holds, or the figure that it bounds is known; always for what
    /// is measured of requests, or counted of incidents.
    public boolean settles(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Manual(var statement) -> answers.containsKey(statement);
            case Criterion.Measured(var metric, var comparison, double bound) ->
                switch (metric.origin()) {
                    case REQUESTS, INCIDENTS -> true;
                    case PEOPLE, SERIES -> figure(metric).isPresent();
                };
        };
    }

    /// True when a person recorded that `criterion` holds, or a figure is known that meets it; never for what is
    /// measured of requests.
    public boolean confirms(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Manual(var statement) -> says(statement, Answer.HOLDS);
            case Criterion.Measured(var metric, var comparison, double bound) ->
                figure(metric).stream().anyMatch(value -> comparison.holds(value, bound));
        };
    }
}
