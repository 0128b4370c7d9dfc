package dev.signalbox.client.cache;

import dev.signalbox.client.desk.Moment;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.StoreIdentity;
import java.util.Optional;

/// The latest that is known of a store.
///
/// @param heardAt when the store was last known to have nothing newer
record Latest(StoreIdentity identity, State state, Optional<LogEntry> tip, Moment heardAt) {
    static Latest of(Contents contents) {
        Checkpoint checkpoint = contents.checkpoint();
        return new Latest(checkpoint.identity(), contents.state(), checkpoint.tip(), checkpoint.heardAt());
    }

    Latest at(Moment newHeardAt) {
        return new Latest(identity, state, tip, newHeardAt);
    }
}
