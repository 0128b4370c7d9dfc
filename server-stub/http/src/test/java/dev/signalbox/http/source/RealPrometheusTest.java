package dev.signalbox.http.source;

import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.TENANT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.sun.net.httpserver.HttpServer;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.source.SourceCommand;
import dev.signalbox.domain.source.Figures;
import dev.signalbox.domain.source.MetricSource;
import dev.signalbox.domain.source.Origin;
import dev.signalbox.domain.source.SourceKey;
import dev.signalbox.domain.source.SourceUrl;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.store.Engine;
import dev.signalbox.store.monitor.Monitor;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.RealPrometheus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A Prometheus that scrapes a small program, the store that asks it, and the monitor that draws the conclusion.
class RealPrometheusTest {
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private final AtomicLong scrapes = new AtomicLong();

    @Test
    void errorsThatPrometheusHasSeenRollTheRolloutBack() throws IOException {
        HttpServer exporter = exporter();
        try (RealPrometheus prometheus =
                RealPrometheus.scraping(folder, exporter.getAddress().getPort())) {
            rollBackByFiguresOf(prometheus);
        } finally {
            exporter.stop(0);
        }
    }

    private void rollBackByFiguresOf(RealPrometheus prometheus) {
        try (Engine engine = Engine.open(folder.resolve("store.db"), Clock.systemUTC());
                SourceTimer sources = SourceTimer.start(engine);
                Monitor monitor = new Monitor(engine).start()) {
            engine.createTenant(TENANT, "easyMO");
            try (RolloutStore store = engine.store(TENANT, Actors.SAM)) {
                Fixtures.apply(store, Fixtures.runningAt(IN_PRODUCTION, Fixtures.QUARTER));
                Fixtures.apply(
                        store,
                        List.of(
                                new Command.SetHealthPolicy(
                                        IN_PRODUCTION, HealthPolicy.DEFAULT.every(Duration.ofSeconds(1))),
                                new SourceCommand.SaveSource(source(prometheus.url()))));
                Eventually.await("figures", () -> seen(engine).total() > 0);
                Eventually.await(
                        "a roll-back while " + sources + " asks and " + monitor + " judges",
                        () -> phase(store) instanceof RolloutPhase.RolledBack);

                assertInstanceOf(RolloutPhase.RolledBack.class, phase(store));
                assertSeen(engine);
            }
        }
    }

    /// Each scrape finds 18 more successes and 2 more errors, so one in ten fails however often it scraped.
    private static void assertSeen(Engine engine) {
        Tally tally = seen(engine);
        assertEquals(0.1, (double) tally.errors() / tally.total(), 0.02, tally::toString);
        assertEquals(120, tally.latency().percentile(50), 120 * 0.1);
        assertEquals(Optional.empty(), engine.sources(TENANT).getFirst().cause());
    }

    private static Tally seen(Engine engine) {
        Instant now = Instant.now();
        return engine.tally(TENANT, IN_PRODUCTION, Variant.NEW, now.minus(Duration.ofHours(1)), now.plusSeconds(60));
    }

    private static RolloutPhase phase(RolloutStore store) {
        return store.state().rollouts().get(IN_PRODUCTION).orElseThrow().phase();
    }

    private static MetricSource source(String url) {
        return new MetricSource(
                new SourceKey("prometheus"),
                IN_PRODUCTION,
                Variant.NEW,
                INTERVAL,
                new Origin.Prometheus(
                        new SourceUrl(url),
                        new Figures(
                                "sum(increase(jobs_total{result=\"ok\"}[$interval]))",
                                "sum(increase(jobs_total{result=\"failed\"}[$interval]))",
                                Optional.of("1000 * job_seconds{quantile=\"0.5\"}"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("jobs_waiting"))),
                Optional.empty());
    }

    private HttpServer exporter() throws IOException {
        HttpServer exporter = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        exporter.createContext("/metrics", exchange -> {
            try (exchange) {
                long scrape = scrapes.incrementAndGet();
                byte[] body = """
                        # TYPE jobs_total counter
                        jobs_total{result="ok"} %d
                        jobs_total{result="failed"} %d
                        # TYPE job_seconds gauge
                        job_seconds{quantile="0.5"} 0.12
                        # TYPE jobs_waiting gauge
                        jobs_waiting 12
                        """.formatted(18 * scrape, 2 * scrape).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "text/plain; version=0.0.4");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        exporter.start();
        return exporter;
    }
}
