package dev.signalbox.protocol.body;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.Answer;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.health.HealthCommand;
import java.util.Optional;

/// What a person found out about a stage: `statement` and `answer`, or `metric` with `value`, or `metric` with `more`.
///
/// @param reason the note
public record FindingBody(
        Optional<String> statement,
        Optional<Answer> answer,
        Optional<Metric> metric,
        Optional<Double> value,
        Optional<Integer> more,
        Optional<String> reason) {
    /// The command that records it at `address`.
    ///
    /// @throws InvalidValueException when it is none of the three, or two of them
    public Command command(FlagAddress address) {
        if (statement.isPresent() && answer.isPresent() && metric.isEmpty()) {
            return new HealthCommand.AnswerCriterion(address, statement.get(), answer.get());
        }
        if (metric.isPresent() && statement.isEmpty() && value.isPresent() != more.isPresent()) {
            return value.<Command>map(figure -> new HealthCommand.RecordFigure(address, metric.get(), figure))
                    .orElseGet(() -> new HealthCommand.CountFigure(address, metric.get(), more.orElse(1)));
        }
        throw new InvalidValueException(
                "finding",
                "it is neither an answer nor a figure",
                "Give statement and answer, or metric and one of value and more.");
    }
}
