package dev.signalbox.domain.source;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Variant;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Figures that a person read somewhere and types in.
///
/// @param at when they were so
/// @param p50 median latency, in milliseconds
/// @param p95 95th percentile of latency, in milliseconds
/// @param p99 99th percentile of latency, in milliseconds
/// @param backlog how many jobs wait
public record Reading(
        Instant at,
        long successes,
        long errors,
        Optional<Double> p50,
        Optional<Double> p95,
        Optional<Double> p99,
        Optional<Long> backlog) {
    /// @throws InvalidValueException for a figure that is negative or no number
    public Reading {
        boolean wrong = successes < 0
                || errors < 0
                || backlog.filter(jobs -> jobs < 0).isPresent()
                || Stream.of(p50, p95, p99).flatMap(Optional::stream).anyMatch(value -> !(value >= 0));
        if (wrong) {
            throw new InvalidValueException("reading", "a figure is below 0", "Give 0 or more.");
        }
    }

    /// Requests alone.
    public static Reading of(Instant at, long successes, long errors) {
        return new Reading(
                at, successes, errors, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// What it says about `variant` of the rollout at `address`.
    public MetricSample sample(FlagAddress address, Variant variant) {
        Quantiles quantiles = new Quantiles(known(p50), known(p95), known(p99));
        Tally tally = new Tally(successes, errors, 0, quantiles.histogram(successes + errors));
        return new MetricSample(address, variant, at, tally, Optional.empty());
    }

    private static OptionalDouble known(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }
}
