package dev.signalbox.desktop.shell;

import dev.signalbox.client.session.Recalled;
import dev.signalbox.client.session.StateCache;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.StoreIdentity;
import java.util.Optional;
import java.util.function.Consumer;

/// A cache that keeps nothing, and says what a test has it say.
final class TalkingCache implements StateCache {
    private volatile Consumer<Optional<String>> listener = notice -> {};

    void say(Optional<String> notice) {
        listener.accept(notice);
    }

    @Override
    public Optional<Recalled> recall(Consumer<Optional<String>> notices) {
        listener = notices;
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
