package dev.signalbox.domain.store;

import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import java.time.Instant;
import java.util.List;

/// What a follower of the log is told.
public sealed interface FeedEvent {
    /// The next entries, in order, each once.
    record Appended(List<LogEntry> entries) implements FeedEvent {
        public Appended {
            entries = List.copyOf(entries);
        }
    }

    /// The feed starts over: fold from here. Sent instead of entries when the follower is too far
    /// behind, or when the store was put back to an older copy; `state` may then be an older one.
    record Reset(State state) implements FeedEvent {}

    /// The store can be heard; sent when a lost connection is back, and with every sign of life after.
    ///
    /// @param storeClock the store's clock
    record Alive(Instant storeClock) implements FeedEvent {}

    /// The store cannot be heard. Entries that follow later are complete all the same.
    ///
    /// @param why in words for a person
    record Lost(String why, Obstacle obstacle) implements FeedEvent {
        /// Silence, for a reason.
        public Lost(String why) {
            this(why, new Obstacle.NoAnswer());
        }
    }
}
