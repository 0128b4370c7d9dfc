package dev.signalbox.demo;

import com.sun.net.httpserver.HttpServer;
import dev.signalbox.domain.health.Variant;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/// The sample application as a Prometheus sees it: 400 users who keep asking, and an endpoint that says how the new
/// path fared since the start.
final class ScrapedApp implements AutoCloseable {
    private static final double[] BOUNDS = {50, 100, 200, 500, 1_000, 2_500, Double.POSITIVE_INFINITY};

    private final String name;
    private final SampleApp app;
    private final Decisions decisions;
    private final AtomicLongArray endings = new AtomicLongArray(Request.Ending.values().length);
    private final AtomicLongArray buckets = new AtomicLongArray(BOUNDS.length);
    private final HttpServer endpoint;
    private final Thread users;

    private volatile boolean open = true;

    /// @param name the value of the label `app`
    ScrapedApp(String name, SampleApp app, Decisions decisions) throws IOException {
        this.name = name;
        this.app = app;
        this.decisions = decisions;
        this.endpoint = endpoint();
        this.users = Thread.ofPlatform().name("users of " + name).start(this::serve);
    }

    int port() {
        return endpoint.getAddress().getPort();
    }

    @Override
    public void close() {
        open = false;
        try {
            users.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        endpoint.stop(0);
    }

    private void serve() {
        for (int user = 0; open; user = (user + 1) % SeedCourse.USERS) {
            Request request = app.next(decisions.decide(SeedCourse.user(user)), 25);
            if (request.path() == Variant.NEW) {
                endings.incrementAndGet(request.ending().ordinal());
                for (int bound = 0; bound < BOUNDS.length; bound++) {
                    buckets.addAndGet(bound, request.milliseconds() <= BOUNDS[bound] ? 1 : 0);
                }
            }
            // Some hundred users a second are plenty, and leave the processor to the others.
            LockSupport.parkNanos(1_000_000);
        }
    }

    private HttpServer endpoint() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/metrics", exchange -> {
            try (exchange) {
                byte[] body = exposition().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "text/plain; version=0.0.4");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        return server;
    }

    private String exposition() {
        StringBuilder text = new StringBuilder("# TYPE requests_total counter\n");
        for (Request.Ending ending : Request.Ending.values()) {
            text.append("requests_total{app=\"%s\",ending=\"%s\"} %d\n"
                    .formatted(name, ending.name().toLowerCase(Locale.ROOT), endings.get(ending.ordinal())));
        }
        text.append("# TYPE request_milliseconds histogram\n");
        for (int bound = 0; bound < BOUNDS.length; bound++) {
            String most = Double.isInfinite(BOUNDS[bound]) ? "+Inf" : Double.toString(BOUNDS[bound]);
            text.append(
                    "request_milliseconds_bucket{app=\"%s\",le=\"%s\"} %d\n".formatted(name, most, buckets.get(bound)));
        }
        return text.toString();
    }
}
