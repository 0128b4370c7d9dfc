package dev.signalbox.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.signalbox.domain.flag.InvalidValueException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class StandaloneTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    @Test
    void firstStartWritesATokenThatOnlyTheOwnerMayReadAndThatWorks() throws IOException, InterruptedException {
        try (Standalone server = start()) {
            String token = Files.readString(tokenFile()).strip();

            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(tokenFile())));
            assertTrue(printed().contains(token));
            assertEquals(200, status(server.uri().resolve("/v1/identity"), token));
        }
    }

    @Test
    void laterStartsKeepTheStoreAndItsTokenAndShowNone() throws IOException, InterruptedException {
        start().close();
        String token = Files.readString(tokenFile()).strip();
        out.reset();

        try (Standalone server = start()) {
            assertEquals("", printed());
            assertEquals(200, status(server.uri().resolve("/v1/snapshot"), token));
        }
    }

    @Test
    void tellsWhatIsMissingInOneSentenceAndExitsWith2() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int code = Main.run(new String[] {"--data", "x"}, stream(out), stream(err));

        assertEquals(2, code);
        assertEquals("", printed());
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("--port: it is missing. Use: signalbox-server"));
    }

    @TestFactory
    Stream<DynamicTest> argumentsThatAreWrongNameTheOption() {
        return Stream.of(
                        new String[] {"--port", "--port", "http", "--data", "d", "--admin-token-file", "f"},
                        new String[] {"--port", "--port", "70000", "--data", "d", "--admin-token-file", "f"},
                        new String[] {"--colour", "--colour", "red"},
                        new String[] {"--data", "--data"},
                        new String[] {
                            "--keep-metrics",
                            "--port",
                            "0",
                            "--data",
                            "d",
                            "--admin-token-file",
                            "f",
                            "--keep-metrics",
                            "35 days"
                        },
                        new String[] {
                            "tenant", "--port", "0", "--data", "d", "--admin-token-file", "f", "--tenant", "a b"
                        },
                        new String[] {
                            "--tls-key", "--port", "0", "--data", "d", "--admin-token-file", "f", "--tls-cert", "c"
                        })
                .map(wrong -> dynamicTest(String.join(" ", wrong), () -> {
                    String[] arguments = Stream.of(wrong).skip(1).toArray(String[]::new);

                    assertEquals(
                            wrong[0],
                            assertThrows(InvalidValueException.class, () -> Options.parse(arguments))
                                    .field());
                }));
    }

    private Standalone start() throws IOException {
        return Standalone.start(
                Options.parse(
                        "--data", directory.resolve("data").toString(),
                        "--port", "0",
                        "--admin-token-file", tokenFile().toString()),
                stream(out));
    }

    private Path tokenFile() {
        return directory.resolve("admin-token");
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static int status(URI uri, String token) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(uri)
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
