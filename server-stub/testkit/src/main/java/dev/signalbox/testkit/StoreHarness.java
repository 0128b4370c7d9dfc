package dev.signalbox.testkit;

import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.store.RolloutStore;

/// One fresh store under test, as several actors see it.
///
/// The store's own monitor must not run: the suite plays it, so that nothing happens but what a test does.
public interface StoreHarness extends AutoCloseable {
    /// The store as `actor` sees it; all of them share one log. Closed with the harness.
    ///
    /// No token carries the role of [Actor#MONITOR]: for it, a remote harness hands out the store its server uses.
    RolloutStore as(Actor actor);

    /// Ends everything that it handed out.
    @Override
    void close();
}
