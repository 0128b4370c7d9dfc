package dev.signalbox.protocol.body;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.statistics.Job;
import java.time.Instant;
import java.util.Optional;

/// One job, under the names of the founding documents (S3-55).
///
/// @param repositoryId whose job it was
/// @param processorType `github_actions` (the new path), `inngest` (the old one), or any other with `variant`
/// @param processingTime in milliseconds
/// @param category of the repository
/// @param cost in cents
public record JobBody(
        FlagKey flag,
        String repositoryId,
        String processorType,
        Optional<Variant> variant,
        boolean success,
        Optional<Double> processingTime,
        Optional<String> errorMessage,
        Optional<String> category,
        Optional<Double> cost,
        Optional<Instant> at) {
    /// The job as the store takes it.
    ///
    /// @param now for one that does not say when
    public Job in(EnvironmentKey environment, Instant now) {
        Variant path = variant.or(() -> Job.pathOf(processorType))
                .orElseThrow(() -> new InvalidValueException(
                        "variant", "nobody knows which path this processor is", "Give new or old."));
        return new Job(
                new FlagAddress(flag, environment),
                path,
                at.orElse(now),
                repositoryId,
                processorType,
                success ? Job.Outcome.SUCCEEDED : Job.Outcome.FAILED,
                category,
                processingTime,
                errorMessage,
                cost);
    }
}
