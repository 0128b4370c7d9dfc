package dev.signalbox.client.session;

import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.StoreIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a cache kept of a store.
///
/// @param identity who answered then, and as whom it took us
/// @param tip the log's entry at the state's revision, by which the store is known again; absent when it was not heard
/// @param heardAt the last sign of life, by the wall clock of then
/// @param age how long ago that was; absent when nobody can tell
public record Recalled(
        StoreIdentity identity, State state, Optional<LogEntry> tip, Instant heardAt, Optional<Duration> age) {
    boolean isOf(StoreIdentity other) {
        return identity.tenant().equals(other.tenant())
                && identity.actor().id().equals(other.actor().id());
    }

    /// The last sign of life by a wall clock that says `now`; never later than that.
    Instant heardBefore(Instant now) {
        return age.map(now::minus).orElse(heardAt.isBefore(now) ? heardAt : now);
    }

    Origin origin() {
        return age.isPresent() ? Origin.CACHE : Origin.CACHE_OF_UNKNOWN_AGE;
    }
}
