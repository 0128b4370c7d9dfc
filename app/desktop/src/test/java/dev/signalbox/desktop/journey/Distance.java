package dev.signalbox.desktop.journey;

import dev.signalbox.client.remote.HttpRolloutStore;
import dev.signalbox.client.stop.StopElsewhere;
import dev.signalbox.client.stop.StopEvidence;
import dev.signalbox.desktop.stop.StoreEvidence;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.http.HttpServer;
import dev.signalbox.store.Engine;
import dev.signalbox.store.token.TokenOwner;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import dev.signalbox.testkit.network.FaultProxy;
import dev.signalbox.testkit.network.Toxic;
import dev.signalbox.testkit.network.Way;
import java.nio.file.Path;
import java.util.Optional;

/// A store in a file, and how a console reaches it: in its own process, or over a socket.
sealed interface Distance extends AutoCloseable {
    /// Where a journey's store is.
    enum Place {
        EMBEDDED,
        REMOTE
    }

    static Distance of(Place place, Path file, TestClock clock) {
        Engine engine = Engine.open(file, clock);
        engine.createTenant(Fixtures.TENANT, "easyMO");
        return switch (place) {
            case EMBEDDED -> new Near(engine, new Cable(clock), clock, file);
            case REMOTE -> Far.of(engine, clock);
        };
    }

    Engine engine();

    /// A handle of a console's own.
    RolloutStore handle(Actor actor);

    StopEvidence evidence(Actor actor);

    StopElsewhere elsewhere();

    void cut();

    void heal();

    /// The store as it is for those beside it.
    default RolloutStore inside(Actor actor) {
        return engine().store(Fixtures.TENANT, actor);
    }

    @Override
    void close();

    record Near(Engine engine, Cable cable, TestClock clock, Path file) implements Distance {
        @Override
        public RolloutStore handle(Actor actor) {
            return cable.to(inside(actor));
        }

        @Override
        public StopEvidence evidence(Actor actor) {
            return StoreEvidence.embedded(
                    handle(actor), environment -> engine.flags(Fixtures.TENANT, environment), clock);
        }

        @Override
        public StopElsewhere elsewhere() {
            return new StopElsewhere.StoreFile(file);
        }

        @Override
        public void cut() {
            cable.cut();
        }

        @Override
        public void heal() {
            cable.heal();
        }

        @Override
        public void close() {
            engine.close();
        }
    }

    record Far(Engine engine, HttpServer server, FaultProxy network, TestClock clock) implements Distance {
        static Far of(Engine engine, TestClock clock) {
            HttpServer server = HttpServer.start(engine, "127.0.0.1", 0);
            return new Far(engine, server, FaultProxy.before(server.uri(), 7), clock);
        }

        @Override
        public RolloutStore handle(Actor actor) {
            String token = engine.tokens().create(new TokenOwner(Fixtures.TENANT, actor, Optional.empty()));
            return HttpRolloutStore.at(network.uri(), token);
        }

        @Override
        public StopEvidence evidence(Actor actor) {
            return StoreEvidence.remote(handle(actor), clock);
        }

        @Override
        public StopElsewhere elsewhere() {
            return new StopElsewhere.Server(server.uri());
        }

        @Override
        public void cut() {
            network.set(Way.TO_CLIENT, new Toxic.Down());
            network.set(Way.TO_SERVER, new Toxic.Down());
        }

        @Override
        public void heal() {
            network.heal();
        }

        @Override
        public void close() {
            network.close();
            server.close();
            engine.close();
        }
    }
}
