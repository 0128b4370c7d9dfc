package dev.signalbox.store;

import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.RolloutStoreContract;
import dev.signalbox.testkit.StoreHarness;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/// The embedded store on a real SQLite file keeps the contract.
class EmbeddedRolloutStoreContractTest extends RolloutStoreContract {
    @TempDir
    Path folder;

    @Override
    protected StoreHarness open(TestClock clock) {
        Engine engine = Engine.open(folder.resolve("store.db"), clock);
        engine.createTenant(Fixtures.TENANT, "easyMO");
        return new StoreHarness() {
            @Override
            public RolloutStore as(Actor actor) {
                return engine.store(Fixtures.TENANT, actor);
            }

            @Override
            public void close() {
                engine.close();
            }
        };
    }
}
