package dev.signalbox.testkit;

import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.store.RolloutStore;

final class InMemoryRolloutStoreTest extends RolloutStoreContract {
    @Override
    protected StoreHarness open(TestClock clock) {
        InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
        return new StoreHarness() {
            @Override
            public RolloutStore as(Actor actor) {
                return log.as(actor);
            }

            @Override
            public void close() {}
        };
    }
}
