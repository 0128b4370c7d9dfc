package dev.signalbox.domain.health;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import java.time.Instant;
import java.util.Optional;

/// What one path of one flag did around `at`: what an application reports.
///
/// @param backlog how many jobs waited then (S3-103)
/// @param cache how the cache fared meanwhile (S1-56)
///
/// @param lastError text of the latest failure, for the person who investigates; at most 500 characters are kept
public record MetricSample(
        FlagAddress address,
        Variant variant,
        Instant at,
        Tally tally,
        Optional<String> lastError,
        Optional<Long> backlog,
        Optional<CacheUse> cache) {
    private static final int LONGEST_ERROR = 500;

    /// @throws InvalidValueException for a backlog below 0
    public MetricSample {
        lastError = lastError.map(text -> text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR));
        backlog.filter(jobs -> jobs < 0).ifPresent(jobs -> {
            throw new InvalidValueException("backlog", jobs + " is below 0", "Give 0 or more.");
        });
    }

    /// Requests alone.
    public MetricSample(FlagAddress address, Variant variant, Instant at, Tally tally, Optional<String> lastError) {
        this(address, variant, at, tally, lastError, Optional.empty(), Optional.empty());
    }
}
