package dev.signalbox.client.remote;

import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.http.HttpServer;
import dev.signalbox.store.Engine;
import dev.signalbox.store.token.TokenOwner;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.RolloutStoreContract;
import dev.signalbox.testkit.StoreHarness;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.io.TempDir;

/// The store over a real socket keeps the contract that the embedded one keeps.
class HttpRolloutStoreContractTest extends RolloutStoreContract {
    @TempDir
    Path folder;

    @Override
    protected StoreHarness open(TestClock clock) {
        Engine engine = Engine.open(folder.resolve("store.db"), clock);
        engine.createTenant(Fixtures.TENANT, "easyMO");
        return new Served(engine, HttpServer.start(engine, "127.0.0.1", 0));
    }

    private record Served(Engine engine, HttpServer server, Queue<RolloutStore> clients) implements StoreHarness {
        Served(Engine engine, HttpServer server) {
            this(engine, server, new ConcurrentLinkedQueue<>());
        }

        @Override
        public RolloutStore as(Actor actor) {
            if (actor.equals(Actor.MONITOR)) {
                return engine.store(Fixtures.TENANT, actor);
            }
            String token = engine.tokens().create(new TokenOwner(Fixtures.TENANT, actor, Optional.empty()));
            RolloutStore store = HttpRolloutStore.at(server.uri(), token);
            clients.add(store);
            return store;
        }

        @Override
        public void close() {
            clients.forEach(RolloutStore::close);
            server.close();
            engine.close();
        }
    }
}
