package dev.signalbox.domain.incident;

import dev.signalbox.domain.flag.FlagAddress;
import java.time.Duration;
import java.time.Instant;

/// A dated task: propose to turn the flag on again, at the ladder's retry stage (S2-123). It
/// never raises anything.
///
/// @param due from when on it is proposed
/// @param by the id of whoever scheduled it
/// @param byName their name, as people read it
public record Retry(FlagAddress rollout, Instant due, Standing standing, String by, String byName) {
    /// "Next day".
    public static final Duration USUALLY_AFTER = Duration.ofDays(1);

    /// What became of it.
    public enum Standing {
        WAITING,
        /// It was tried again.
        TAKEN,
        /// It is not tried again.
        DROPPED
    }

    /// This retry, which came to `outcome`.
    public Retry with(Standing outcome) {
        return new Retry(rollout, due, outcome, by, byName);
    }

    /// True when it waits and `now` is not before its time.
    public boolean isDue(Instant now) {
        return standing == Standing.WAITING && !now.isBefore(due);
    }
}
