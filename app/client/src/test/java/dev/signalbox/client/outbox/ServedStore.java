package dev.signalbox.client.outbox;

import dev.signalbox.http.HttpServer;
import dev.signalbox.store.Engine;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A store's server, until it is killed.
final class ServedStore {
    static final String READY = "it serves";

    private ServedStore() {}

    /// @param arguments the store's file, the port
    public static void main(String[] arguments) throws InterruptedException {
        Engine engine = Engine.open(Path.of(arguments[0]), new TestClock());
        HttpServer.start(engine, "127.0.0.1", Integer.parseInt(arguments[1]));
        System.out.println(READY);
        new CountDownLatch(1).await();
    }
}
