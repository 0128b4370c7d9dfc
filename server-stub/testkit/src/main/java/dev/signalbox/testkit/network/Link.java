package dev.signalbox.testkit.network;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// One connection through the proxy: two sockets, and a pipe each way.
final class Link {
    private final Socket client;
    private final Socket server;
    private final Pipe toServer;
    private final Pipe toClient;
    private final Consumer<Link> ended;
    private final AtomicInteger open = new AtomicInteger(Way.values().length);
    private final AtomicBoolean over = new AtomicBoolean();

    Link(Socket client, Socket server, SplittableRandom chance, Consumer<Link> ended) throws IOException {
        this.client = client;
        this.server = server;
        this.ended = ended;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        this.toServer = new Pipe(this, client, server, chance.split());
        this.toClient = new Pipe(this, server, client, chance.split());
    }

    void start(Map<Way, List<Toxic>> toxics) {
        toxics.forEach(this::use);
        toServer.start();
        toClient.start();
    }

    void use(Way way, List<Toxic> toxics) {
        switch (way) {
            case TO_SERVER -> toServer.use(toxics);
            case TO_CLIENT -> toClient.use(toxics);
        }
    }

    /// One way has passed on its end; the connection is over when both have.
    void passedEnd() {
        if (open.decrementAndGet() == 0) {
            end();
        }
    }

    /// Resets both ends.
    void reset() {
        if (over.compareAndSet(false, true)) {
            abandon(client);
            abandon(server);
            close();
        }
    }

    void end() {
        if (over.compareAndSet(false, true)) {
            close();
        }
    }

    private void close() {
        toServer.stop();
        toClient.stop();
        close(client);
        close(server);
        ended.accept(this);
    }

    /// Makes closing send a reset instead of an orderly end.
    private static void abandon(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException alreadyClosed) {
            // Closed is what it was to become.
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException broken) {
            // A socket that breaks while it closes is closed.
        }
    }
}
