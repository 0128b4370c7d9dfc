package dev.signalbox.domain.source;

import java.time.Instant;
import java.util.Optional;

/// How asking a source goes. No part of the log: it changes with every try.
///
/// @param triedAt when it was last asked
/// @param takenUntil everything before this was taken
/// @param cause why the last try brought nothing, or not everything, for a person
public record SourceState(
        SourceKey key, Optional<Instant> triedAt, Optional<Instant> takenUntil, Optional<String> cause) {
    /// That of a source that was never asked.
    public static SourceState untried(SourceKey key) {
        return new SourceState(key, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
