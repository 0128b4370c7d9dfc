package dev.signalbox.http.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the server lets itself be told by others.
class HttpFetcherTest {
    private HttpServer server;
    private HttpFetcher fetcher;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/document", exchange -> {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            answer(exchange, 200, "{\"token\":\"" + token + "\"}");
        });
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + port() + "/document");
            answer(exchange, 302, "");
        });
        server.createContext("/missing", exchange -> answer(exchange, 404, "no"));
        server.createContext("/large", exchange -> answer(exchange, 200, "x".repeat((1 << 20) + 1)));
        server.start();
        fetcher = new HttpFetcher();
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.stop(0);
    }

    @Test
    void aDocumentIsFetchedWithItsToken() throws SourceFault {
        assertEquals("{\"token\":\"Bearer s3cret\"}", fetcher.get(at("/document"), Optional.of("s3cret")));
        assertEquals("{\"token\":\"null\"}", fetcher.get(at("/document"), Optional.empty()));
    }

    @Test
    void aRedirectIsNotFollowed() {
        assertEquals(
                "It answers with a redirect (302), which is not followed. Name the place it points to.",
                fault(at("/moved")));
    }

    @Test
    void anErrorIsSaid() {
        assertEquals("It answers with status 404.", fault(at("/missing")));
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        assertEquals("Its answer is larger than a mebibyte.", fault(at("/large")));
    }

    @Test
    void nobodyThereIsSaid() {
        URI nobody = at("/document");
        server.stop(0);

        assertEquals("It cannot be reached, or broke off.", fault(nobody));
    }

    @Test
    void whereCloudsKeepTheirSecretsIsNeverAsked() {
        assertEquals(
                "Its host is a link-local or multicast address, which is never asked.",
                fault(URI.create("http://169.254.169.254/latest/meta-data/")));
        assertEquals(
                "Its host is a link-local or multicast address, which is never asked.",
                fault(URI.create("http://0.0.0.0:" + port() + "/document")));
    }

    private String fault(URI address) {
        return assertThrows(SourceFault.class, () -> fetcher.get(address, Optional.empty()))
                .problem();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
