package dev.signalbox.domain.source;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.Variant;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// A place that the store asks for the figures of one path of one rollout.
///
/// @param interval how often, 5 s to an hour in whole seconds
/// @param token the name of the bearer token to send, if any
public record MetricSource(
        SourceKey key,
        FlagAddress address,
        Variant variant,
        Duration interval,
        Origin origin,
        Optional<TokenReference> token) {
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    /// @throws InvalidValueException for an interval outside its bounds
    public MetricSource {
        if (interval.compareTo(SHORTEST) < 0
                || interval.compareTo(LONGEST) > 0
                || !interval.truncatedTo(ChronoUnit.SECONDS).equals(interval)) {
            throw new InvalidValueException(
                    "interval", interval + " is not 5 s to 1 h in whole seconds", "Give a duration such as PT1M.");
        }
    }
}
