package dev.signalbox.client.session;

import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.StoreIdentity;
import java.util.Optional;
import java.util.function.Consumer;

/// Keeps what a session knows for a start without the store. Never fails: a session without it is as good as one with
/// it while the store answers, and what goes wrong is said.
///
/// Safe for any thread.
public interface StateCache extends AutoCloseable {
    /// Gets what was kept, once, before anything else is asked. Blocks on the disk.
    ///
    /// @param notices told in sentences what a person should know of the cache, on any thread; told of
    /// nothing when that is over
    Optional<Recalled> recall(Consumer<Optional<String>> notices);

    /// Keeps `state` in place of what was kept before. Returns at once; the disk follows soon.
    ///
    /// @param tip the log's entry at the state's revision, when it is known
    void keep(StoreIdentity identity, State state, Optional<LogEntry> tip);

    /// The store was heard, and has nothing newer than what was kept last.
    void heard();

    /// Throws away what was kept, which turned out not to hold.
    ///
    /// @param why for the person, as sentences
    void discard(String why);

    /// Writes what is still to be written. Blocks on the disk.
    @Override
    void close();

    /// A cache that keeps nothing, for a store that is always there.
    static StateCache none() {
        return new NoCache(Optional.empty());
    }

    /// A cache that keeps nothing, where one should.
    ///
    /// @param why for the person, as sentences
    static StateCache none(String why) {
        return new NoCache(Optional.of(why));
    }
}
