package dev.signalbox.client.cache;

import dev.signalbox.client.desk.Moment;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.store.StoreIdentity;
import java.util.Optional;

/// What a cache's documents are, all together: written with them, in one transaction.
///
/// @param format of the file, [#FORMAT] when this program wrote it
/// @param revision of the state that the documents make
/// @param tip the log's entry at that revision, when it was heard
/// @param heardAt when the store was last known to have nothing newer
/// @param documents how many there are
/// @param sum of their digests: finds any that is missing, changed or an old one
record Checkpoint(
        int format,
        Owner owner,
        StoreIdentity identity,
        long revision,
        Optional<LogEntry> tip,
        Moment heardAt,
        long documents,
        String sum) {
    /// The one that this program writes.
    static final int FORMAT = 1;
}
