package dev.signalbox.desktop;

import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.client.device.BreakGlassLog;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.rules.source.SourceCommand;
import dev.signalbox.domain.source.Figures;
import dev.signalbox.domain.source.MetricSource;
import dev.signalbox.domain.source.Origin;
import dev.signalbox.domain.source.SourceKey;
import dev.signalbox.domain.source.SourceUrl;
import dev.signalbox.domain.store.MetricPoint;
import dev.signalbox.domain.store.MetricQuery;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A console over a store of its own asks the sources of metrics itself: nobody else would.
class EmbeddedSourcesTest {
    private static final String DOCUMENT = "{\"ok\": 90, \"failed\": 10}";

    @TempDir
    Path folder;

    @Test
    void aStoreOnThisComputerAsksItsSourcesWhileItIsOpen() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(server));
            OpenedStore opened =
                    OpenedStore.of(new Source.Embedded(folder), folder, InstantSource.system(), new BreakGlassLog());
            try {
                Fixtures.apply(opened.seen(), Fixtures.runningAt(IN_PRODUCTION, Fixtures.INTERNAL));
                Fixtures.apply(opened.seen(), List.of(new SourceCommand.SaveSource(source(server.getLocalPort()))));
                Eventually.await("figures", () -> !points(opened).isEmpty());

                Tally seen = points(opened).getFirst().newPath();
                assertEquals(List.of(90L, 10L), List.of(seen.successes(), seen.errors()));
            } finally {
                for (AutoCloseable part : opened.parts()) {
                    part.close();
                }
            }
        }
    }

    /// An interval that began before its stage counts where it began.
    private static List<MetricPoint> points(OpenedStore opened) {
        Instant now = Instant.now();
        return opened.seen()
                .metrics(new MetricQuery(
                        IN_PRODUCTION, now.minus(Duration.ofHours(2)), now.plusSeconds(60), Duration.ofHours(1)))
                .points();
    }

    private static MetricSource source(int port) {
        return new MetricSource(
                new SourceKey("status-page"),
                IN_PRODUCTION,
                Variant.NEW,
                Duration.ofHours(1),
                new Origin.JsonDocument(
                        new SourceUrl("http://127.0.0.1:" + port + "/status"),
                        Figures.of("/ok", "/failed"),
                        Origin.Counting.OF_THE_INTERVAL),
                Optional.empty());
    }

    private static void answer(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.getInputStream().read(new byte[4_096]);
                socket.getOutputStream()
                        .write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                                        + DOCUMENT.length() + "\r\nConnection: close\r\n\r\n" + DOCUMENT)
                                .getBytes(StandardCharsets.UTF_8));
            } catch (IOException closed) {
                return;
            }
        }
    }
}
