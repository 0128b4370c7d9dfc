package dev.signalbox.http;

import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.store.Engine;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/// Everybody who listens to a change feed of this server.
final class Followers implements AutoCloseable {
    /// Beyond this many entries a snapshot is cheaper than the entries.
    static final int MOST_BEHIND = 10_000;

    private final Set<Follower> open = ConcurrentHashMap.newKeySet();
    private final Engine engine;

    Followers(Engine engine) {
        this.engine = engine;
    }

    /// Writes everything after revision `after` until the client goes. A client that is too far behind, or ahead of
    /// the store because the store was put back to an older copy, is told to start over instead.
    ///
    /// @param admitted whether the client may still listen; asked before anything more is written
    Answer.Writer after(TenantId tenant, long after, BooleanSupplier admitted) {
        return out -> {
            Follower follower = new Follower(out, admitted);
            long revision = engine.store(tenant, Actor.MONITOR).state().revision();
            if (revision - after > MOST_BEHIND || after > revision) {
                follower.startOver(revision);
                return;
            }
            open.add(follower);
            try {
                follower.follow(engine, tenant, after);
            } finally {
                open.remove(follower);
            }
        };
    }

    @Override
    public void close() {
        open.forEach(Follower::end);
    }
}
