package dev.signalbox.client.remote;

import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.store.FeedEvent;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.http.HttpServer;
import dev.signalbox.store.Engine;
import dev.signalbox.store.token.TokenOwner;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import dev.signalbox.testkit.network.FaultProxy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A server over a SQLite store, behind a bad network, and clients in front of it.
final class World implements AutoCloseable {
    /// Shorter than what people get, so that silence is noticed within the test's own patience;
    /// longer than the server's heartbeat of 3 s.
    static final Patience QUICK =
            new Patience(Duration.ofMillis(500), Duration.ofMillis(1_000), Duration.ofMillis(3_600));

    final TestClock clock = new TestClock();
    final FaultProxy network;
    private final Path folder;
    private final List<RolloutStore> clients = new ArrayList<>();
    private String file = "store.db";
    private Engine engine;
    private HttpServer server;
    private final int port;

    World(Path folder) {
        this.folder = folder;
        this.engine = Engine.open(folder.resolve(file), clock);
        engine.createTenant(Fixtures.TENANT, "easyMO");
        this.server = HttpServer.start(engine, "127.0.0.1", 0);
        this.port = server.uri().getPort();
        this.network = FaultProxy.before(server.uri(), 42);
    }

    /// The server itself, without the network in between.
    URI direct() {
        return server.uri();
    }

    /// The store as `actor` sees it inside the server.
    RolloutStore inside(Actor actor) {
        return engine.store(Fixtures.TENANT, actor);
    }

    String token(Actor actor) {
        return engine.tokens().create(new TokenOwner(Fixtures.TENANT, actor, Optional.empty()));
    }

    /// The store as `actor` sees it through the network.
    RolloutStore client(Actor actor) {
        return client(Access.to(network.uri(), token(actor)));
    }

    RolloutStore client(Access access) {
        RolloutStore client = HttpRolloutStore.at(access, QUICK);
        clients.add(client);
        return client;
    }

    /// The commands of [Fixtures#setUp]: revision 4.
    void setUp() {
        Fixtures.apply(inside(Actors.TARA), Fixtures.setUp());
    }

    void apply(Command... commands) {
        Fixtures.apply(inside(Actors.TARA), List.of(commands));
    }

    void stopServer() {
        server.close();
        engine.close();
    }

    /// Starts the server again where it was, over the store as it is in the file `file`.
    void startServer() {
        startServerAfter(() -> {});
    }

    /// The same, but nobody reaches it before `work` was done inside.
    void startServerAfter(Runnable work) {
        engine = Engine.open(folder.resolve(file), clock);
        work.run();
        server = HttpServer.start(engine, "127.0.0.1", port);
    }

    /// Keeps a copy of the store as it is; the server must be stopped.
    void copyAs(String name) {
        try {
            Files.copy(folder.resolve(file), folder.resolve(name));
        } catch (IOException uncopied) {
            throw new IllegalStateException(uncopied);
        }
    }

    /// Puts the copy in the store's place.
    void restore(String name) {
        file = name;
    }

    @Override
    public void close() {
        clients.forEach(RolloutStore::close);
        network.close();
        stopServer();
    }

    /// Everything that a follower was told.
    static final class Heard implements Consumer<FeedEvent> {
        private final List<FeedEvent> events = new CopyOnWriteArrayList<>();

        @Override
        public void accept(FeedEvent event) {
            events.add(event);
        }

        List<FeedEvent> events() {
            return List.copyOf(events);
        }

        int count(Class<? extends FeedEvent> kind) {
            return (int) events.stream().filter(kind::isInstance).count();
        }

        void await(String what, Predicate<List<FeedEvent>> condition) {
            Eventually.await(what + ", but came " + kinds(), () -> condition.test(events));
        }

        void await(Class<? extends FeedEvent> kind) {
            await(kind.getSimpleName() + " comes", told -> told.stream().anyMatch(kind::isInstance));
        }

        void forget() {
            events.clear();
        }

        List<Long> sequences() {
            return events.stream()
                    .flatMap(event ->
                            event instanceof FeedEvent.Appended(var entries) ? entries.stream() : Stream.empty())
                    .map(entry -> entry.sequence())
                    .toList();
        }

        private List<String> kinds() {
            return events.stream()
                    .map(event -> event.getClass().getSimpleName())
                    .toList();
        }
    }
}
