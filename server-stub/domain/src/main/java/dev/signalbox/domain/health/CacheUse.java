package dev.signalbox.domain.health;

import dev.signalbox.domain.flag.InvalidValueException;

/// How a cache fared.
///
/// @param lookups how often it was asked
/// @param hits how often it had the answer
public record CacheUse(long lookups, long hits) {
    /// @throws InvalidValueException for less than no hits, or more than look-ups
    public CacheUse {
        if (hits < 0 || hits > lookups) {
            throw new InvalidValueException(
                    "cacheHits", hits + " is not from 0 to the look-ups", "Count each hit as a look-up too.");
        }
    }
}
