package dev.signalbox.protocol;

import dev.signalbox.domain.rules.LogEntry;
import java.time.Instant;

/// The data of a change feed's events, named `entry`, `alive` and `reset` on the stream.
public sealed interface FeedMessage {
    /// The next log entry. The stream's event id is its sequence number.
    ///
    /// @param hash of the entry in the chain, 64 hexadecimal digits
    record Entry(LogEntry entry, String hash) implements FeedMessage {}

    /// A sign of life.
    ///
    /// @param now the store's clock
    /// @param revision of the last entry that was sent or asked for
    record Alive(Instant now, long revision) implements FeedMessage {}

    /// The follower is too far behind: fetch a snapshot, and follow from its revision.
    ///
    /// @param revision of the store
    record Reset(long revision) implements FeedMessage {}
}
