package dev.signalbox.domain.aftercare;

import dev.signalbox.domain.flag.FlagAddress;
import java.time.Duration;
import java.time.Instant;

/// A flag that everybody has had for so long that it decides nothing any more.
///
/// @param since when everybody got it
/// @param stableSince since when nothing was wrong with it
public record StaleFlag(FlagAddress rollout, Instant since, Instant stableSince) {
    /// "100 % stable for 72 hours" (S2-75, S2-79).
    public static final Duration STABLE_FOR = Duration.ofDays(3);

    /// When it became stale.
    public Instant staleSince() {
        return stableSince.plus(STABLE_FOR);
    }
}
