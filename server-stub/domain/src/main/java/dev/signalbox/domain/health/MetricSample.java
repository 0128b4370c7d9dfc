package dev.signalbox.domain.health;

import dev.signalbox.domain.flag.FlagAddress;
import java.time.Instant;
import java.util.Optional;

/// What one path of one flag did around `at`: what an application reports.
///
/// @param lastError text of the latest failure, for the person who investigates; at most 500 characters are kept
public record MetricSample(FlagAddress address, Variant variant, Instant at, Tally tally, Optional<String> lastError) {
    private static final int LONGEST_ERROR = 500;

    public MetricSample {
        lastError = lastError.map(text -> text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR));
    }
}
