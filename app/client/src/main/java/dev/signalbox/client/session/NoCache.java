package dev.signalbox.client.session;

import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.StoreIdentity;
import java.util.Optional;
import java.util.function.Consumer;

/// Keeps nothing.
///
/// @param why what there is to say of that
record NoCache(Optional<String> why) implements StateCache {
    @Override
    public Optional<Recalled> recall(Consumer<Optional<String>> notices) {
        why.ifPresent(said -> notices.accept(why));
        return Optional.empty();
    }

    @Override
    public void keep(StoreIdentity identity, State state, Optional<LogEntry> tip) {}

    @Override
    public void heard() {}

    @Override
    public void discard(String why) {}

    @Override
    public void close() {}
}
