package dev.signalbox.testkit.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/// A listener on the loopback interface that passes bytes on to a server and back, as badly as it is told.
///
/// Toxics can be changed at any time and take hold of connections that exist. Chance comes from a seed: the same seed
/// gives each connection the same jitter. Safe for any thread; nothing waits by turning round.
public final class FaultProxy implements AutoCloseable {
    private final ServerSocket listener;
    private final InetSocketAddress target;
    private final String scheme;
    private final SplittableRandom chance;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final Map<Way, List<Toxic>> toxics = new EnumMap<>(Way.class);
    private int connections;

    private FaultProxy(URI server, long seed) throws IOException {
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.target = new InetSocketAddress(server.getHost(), server.getPort());
        this.scheme = server.getScheme();
        this.chance = new SplittableRandom(seed);
        heal();
    }

    /// Starts a proxy in front of `server`.
    ///
    /// @param server with its port
    /// @param seed of every chance
    public static FaultProxy before(URI server, long seed) {
        try {
            FaultProxy proxy = new FaultProxy(server, seed);
            Thread.ofVirtual().name("fault-proxy").start(proxy::accept);
            return proxy;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /// Where clients reach the server through the proxy.
    public URI uri() {
        return URI.create(scheme + "://127.0.0.1:" + listener.getLocalPort());
    }

    /// Replaces what happens `way`, on connections that exist too.
    public synchronized void set(Way way, Toxic... present) {
        toxics.put(way, List.of(present));
        for (Link link : links) {
            toxics.forEach(link::use);
        }
    }

    /// Takes every toxic away.
    public synchronized void heal() {
        for (Way way : Way.values()) {
            set(way);
        }
    }

    /// How many connections clients have made so far.
    public synchronized int connections() {
        return connections;
    }

    /// Lets go of the port and ends every connection.
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            links.forEach(Link::end);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                connect(listener.accept());
            } catch (IOException closed) {
                // Only closing ends accepting; the loop's condition sees it.
            }
        }
    }

    private synchronized void connect(Socket client) throws IOException {
        connections++;
        Socket server = new Socket();
        try {
            server.connect(target);
        } catch (IOException targetIsGone) {
            client.close();
            return;
        }
        Link link = new Link(client, server, chance, links::remove);
        links.add(link);
        link.start(toxics);
        if (listener.isClosed()) {
            link.end();
        }
    }
}
