package dev.signalbox.domain.statistics;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Variant;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// One job that somebody's program did (S3-55, S3-95).
///
/// @param subject whose job it was, such as a repository
/// @param processor what did it, such as `inngest` or `github_actions` (S3-28)
/// @param category of the subject, such as `popular`
/// @param milliseconds how long it took
/// @param error what it failed with
/// @param cost what it cost, in cents
public record Job(
        FlagAddress address,
        Variant variant,
        Instant at,
        String subject,
        String processor,
        Outcome outcome,
        Optional<String> category,
        Optional<Double> milliseconds,
        Optional<String> error,
        Optional<Double> cost) {
    private static final int LONGEST = 200;

    /// How a job ended.
    public enum Outcome {
        SUCCEEDED,
        FAILED
    }

    /// @throws InvalidValueException for an empty or overlong name, or a figure below 0
    public Job {
        named("subject", subject);
        named("processor", processor);
        category.ifPresent(text -> named("category", text));
        if (Stream.of(milliseconds, cost).flatMap(Optional::stream).anyMatch(value -> !(value >= 0))) {
            throw new InvalidValueException("job", "a figure is below 0", "Give 0 or more.");
        }
    }

    /// The path that a processor of the founding documents is, if it is one of theirs: who is not
    /// eligible gets only `inngest`, which is also what a stop falls back to (S3-80, S3-92), so what
    /// the hybrid flag brings in is `github_actions`.
    public static Optional<Variant> pathOf(String processor) {
        return switch (processor) {
            case "inngest" -> Optional.of(Variant.OLD);
            case "github_actions" -> Optional.of(Variant.NEW);
            default -> Optional.empty();
        };
    }

    /// It as a tally of one.
    public Tally tally() {
        LatencyHistogram latency = milliseconds.map(LatencyHistogram::of).orElse(LatencyHistogram.EMPTY);
        return switch (outcome) {
            case SUCCEEDED -> new Tally(1, 0, 0, latency);
            case FAILED -> new Tally(0, 1, 0, latency);
        };
    }

    /// It as what the judge goes by.
    public MetricSample sample() {
        return new MetricSample(address, variant, at, tally(), error);
    }

    private static void named(String field, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new InvalidValueException(
                    field, "it is empty or longer than " + LONGEST + " characters", "Give 1 to " + LONGEST + ".");
        }
    }
}
