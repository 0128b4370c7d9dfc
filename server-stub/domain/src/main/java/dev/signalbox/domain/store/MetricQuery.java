package dev.signalbox.domain.store;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import java.time.Duration;
import java.time.Instant;

/// Which metrics.
///
/// @param from inclusive
/// @param to exclusive
/// @param step length of the answer's points, at least a second; at most 10,000 of them
public record MetricQuery(FlagAddress address, Instant from, Instant to, Duration step) {
    private static final long MOST_POINTS = 10_000;

    /// @throws InvalidValueException for an empty range, a step under a second, or too many points
    public MetricQuery {
        if (!to.isAfter(from)) {
            throw new InvalidValueException("to", "it is not after 'from'", "Give an end after the start.");
        }
        if (step.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new InvalidValueException("step", "it is under one second", "Give whole seconds from 1.");
        }
        if (Duration.between(from, to).dividedBy(step) > MOST_POINTS) {
            throw new InvalidValueException(
                    "step", "it makes more than " + MOST_POINTS + " points", "Give a longer step or a shorter range.");
        }
    }
}
