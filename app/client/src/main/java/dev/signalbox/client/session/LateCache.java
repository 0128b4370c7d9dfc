package dev.signalbox.client.session;

import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.StoreIdentity;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// A cache that is still being opened. Recalling waits for it, and comes before everything else.
public final class LateCache implements StateCache {
    private final CompletableFuture<StateCache> opening;

    /// @param opening never fails: where nothing can be kept, it brings a cache that keeps nothing; what it brings is
    ///     closed with this, however late it comes
    public LateCache(CompletableFuture<StateCache> opening) {
        this.opening = opening;
    }

    @Override
    public Optional<Recalled> recall(Consumer<Optional<String>> notices) {
        return opening.join().recall(notices);
    }

    @Override
    public void keep(StoreIdentity identity, State state, Optional<LogEntry> tip) {
        tell(cache -> cache.keep(identity, state, tip));
    }

    @Override
    public void heard() {
        tell(StateCache::heard);
    }

    @Override
    public void discard(String why) {
        tell(cache -> cache.discard(why));
    }

    @Override
    public void close() {
        tell(StateCache::close);
    }

    private void tell(Consumer<StateCache> words) {
        CompletableFuture<Void> unusedOutcome = opening.thenAccept(words);
    }
}
