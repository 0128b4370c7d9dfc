package dev.signalbox.domain.statistics;

import dev.signalbox.domain.flag.FlagAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a rollout's jobs come to (S3-56, S3-96).
///
/// @param from start of the window, a full hour
/// @param to end of the window, a full hour
/// @param processors by jobs, most first
/// @param categories of subjects, by jobs, most first
/// @param errors categories of errors, by errors, most first
/// @param savings what the new path's jobs would have cost more on the old path, in cents; absent when either's cost is
/// unknown
/// @param jobsInOther how many jobs had a label beyond its bound: what `other` hides
public record RolloutStatistics(
        FlagAddress address,
        Instant from,
        Instant to,
        PathStatistics newPath,
        PathStatistics oldPath,
        List<LabelStatistics> processors,
        List<LabelStatistics> categories,
        List<ErrorStatistics> errors,
        Participation participation,
        Optional<Double> savings,
        Optional<Backlog> backlog,
        long jobsInOther) {
    public RolloutStatistics {
        processors = List.copyOf(processors);
        categories = List.copyOf(categories);
        errors = List.copyOf(errors);
    }
}
