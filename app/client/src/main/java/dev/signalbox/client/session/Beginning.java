package dev.signalbox.client.session;

import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.AuditRecord;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreIdentity;
import java.util.Optional;

/// Where a session begins: with what the cache kept, when the store's log still holds the entry that it ended with,
/// else with the store's own state. Blocks on the store, and fails as that does.
final class Beginning {
    /// What to say when the cache held what was somebody else's.
    static final String STRANGERS = "What this computer had kept of this store was another person's or another"
            + " tenant's. It was thrown away, and what is shown comes from the store.";

    private static final String ANOTHER_PAST = "The store's log is not the one that this computer had kept."
            + " What it had kept was thrown away, and what is shown comes from the store.";

    /// Beyond this many entries the state is sooner fetched than caught up with.
    private static final long FARTHEST = 2_000;

    private final RolloutStore store;
    private Optional<Recalled> recalled;

    /// @param recalled what the cache kept
    Beginning(RolloutStore store, Optional<Recalled> recalled) {
        this.store = store;
        this.recalled = recalled;
    }

    /// How it begins.
    sealed interface Way {}

    /// With what the cache kept; the store's newest revision is `head`.
    record GoesOn(long head) implements Way {}

    /// With the store's state.
    ///
    /// @param objection what kept the cache from being used, if it might have been, as sentences
    record Anew(State state, Optional<String> objection) implements Way {}

    /// True, once, when what the cache kept was kept for another than `identity`. It is not used then.
    boolean isStrangers(StoreIdentity identity) {
        boolean strangers = recalled.filter(kept -> !kept.isOf(identity)).isPresent();
        if (strangers) {
            recalled = Optional.empty();
        }
        return strangers;
    }

    /// The way to begin for `identity`.
    Way with(StoreIdentity identity) {
        Optional<Recalled> known =
                recalled.filter(kept -> kept.isOf(identity) && kept.tip().isPresent());
        boolean same =
                known.filter(kept -> kept.tip().equals(tip(kept.state()))).isPresent();
        if (known.isPresent() && !same) {
            return new Anew(store.state(), Optional.of(ANOTHER_PAST));
        }
        return known.flatMap(this::goingOn).orElseGet(() -> new Anew(store.state(), Optional.empty()));
    }

    /// The log's entry at the revision of `state`; absent when the log does not hold it.
    Optional<LogEntry> tip(State state) {
        long revision = state.revision();
        return newest(revision + 1).filter(entry -> entry.sequence() == revision);
    }

    private Optional<Way> goingOn(Recalled kept) {
        return newest(Long.MAX_VALUE)
                .map(LogEntry::sequence)
                .filter(head -> head - kept.state().revision() <= FARTHEST)
                .map(GoesOn::new);
    }

    private Optional<LogEntry> newest(long before) {
        return store.audit(new AuditQuery(before, 1, Optional.empty())).records().stream()
                .findFirst()
                .map(AuditRecord::entry);
    }
}
