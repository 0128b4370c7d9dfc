package dev.signalbox.store;

import dev.signalbox.store.log.StoredEntry;
import java.time.Instant;
import java.util.List;

/// What a follower of a stored log is told.
public sealed interface LogFeed {
    /// The next entries, in order, each once.
    record Entries(List<StoredEntry> entries) implements LogFeed {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    /// Nothing new; the store lives. The first thing that every follower hears.
    ///
    /// @param now the store's clock
    record Heartbeat(Instant now) implements LogFeed {}
}
