package dev.signalbox.http;

import static dev.signalbox.http.ServedStore.FREE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.protocol.Problem;
import dev.signalbox.testkit.Actors;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is wrong is answered with a problem that names the field and the fix, and nothing changes.
class BadInputTest {
    private static final String ADVANCE = "/v1/environments/production/rollouts/search.ranking/advance";
    private static final String SUBMISSION =
            "{\"id\":\"1b4e28ba-2fa1-4d2b-883f-0016d3cca427\",\"expectation\":{\"type\":\"Anything\"},"
                    + "\"reason\":\"\",\"command\":%s}";

    @TempDir
    Path directory;

    private ServedStore served;
    private Ask rina;

    private record Case(String request, String body, int status, String code, String field) {}

    @BeforeEach
    void serve() {
        served = new ServedStore(directory);
        served.submit(Actors.RINA, new Command.StartRollout(FREE));
        rina = new Ask(served, Actors.RINA);
    }

    @AfterEach
    void close() {
        served.close();
    }

    @TestFactory
    Stream<DynamicTest> changesNothingAndNamesTheField() {
        return Stream.of(
                        new Case(ADVANCE, "{\"percentage\":-1}", 400, "malformed", "percentage"),
                        new Case(ADVANCE, "{\"percentage\":101}", 400, "malformed", "percentage"),
                        new Case(ADVANCE, "{\"percentage\":10.5}", 400, "malformed", "percentage"),
                        new Case(ADVANCE, "{\"percentage\":\"ten\"}", 400, "malformed", "percentage"),
                        new Case(ADVANCE, "{\"percentage\":10,\"percentage\":20}", 400, "malformed", "percentage"),
                        new Case(ADVANCE, "{\"stage\":999}", 404, "unknown-stage", "stage"),
                        new Case(ADVANCE, "{\"stage\":2,\"percentage\":20}", 422, "invalid-value", "stage"),
                        new Case(ADVANCE, "{\"stage\"", 400, "malformed", ""),
                        new Case(ADVANCE, "[]", 400, "malformed", ""),
                        new Case("/v1/environments/production/rollouts/no.such/start", "", 404, "unknown-flag", "flag"),
                        new Case(
                                "/v1/environments/production/rollouts/globex.secret/start",
                                "",
                                404,
                                "unknown-flag",
                                "flag"),
                        new Case(
                                "/v1/environments/nowhere/rollouts/search.ranking/pause",
                                "",
                                404,
                                "unknown-environment",
                                "environment"),
                        new Case("/v1/environments/production/rollouts/a%20b/pause", "", 422, "invalid-value", "flag"),
                        new Case(
                                "/v1/commands",
                                SUBMISSION.formatted("{\"type\":\"Explode\"}"),
                                400,
                                "malformed",
                                "command.type"),
                        new Case(
                                "/v1/commands",
                                SUBMISSION.formatted("{\"type\":\"MoveToStage\",\"stage\":\"ten\","
                                        + "\"address\":{\"flag\":\"search.ranking\",\"environment\":\"production\"}}"),
                                400,
                                "malformed",
                                "command.stage"),
                        new Case(
                                "/v1/environments/production/metrics",
                                "[{\"flag\":\"search.ranking\",\"variant\":\"new\",\"successes\":-1,\"errors\":0}]",
                                422,
                                "invalid-value",
                                "successes"))
                .map(bad -> dynamicTest("POST " + bad.request() + " " + bad.body() + " -> " + bad.status(), () -> {
                    State before = served.state();

                    HttpResponse<String> answer = rina.post(bad.request(), bad.body());

                    Problem problem = Ask.problem(answer);
                    assertEquals(
                            bad,
                            new Case(bad.request(), bad.body(), answer.statusCode(), problem.code(), problem.field()));
                    assertFalse(problem.fix().isBlank());
                    assertEquals(before, served.state());
                }));
    }

    /// The control: with nothing wrong the same request does change the state.
    @Test
    void sameRequestWithoutAFaultChangesTheState() {
        long before = served.state().revision();

        HttpResponse<String> answer = rina.post(ADVANCE, "{\"percentage\":10,\"reason\":\"no traffic yet\"}");

        assertEquals(200, answer.statusCode());
        assertEquals(before + 1, served.state().revision());
    }

    @Test
    void unknownTenantIsNotFound() {
        HttpResponse<String> answer = rina.post(ADVANCE, "{}", "X-Tenant-Slug", "no-such-tenant");

        assertEquals(404, answer.statusCode());
        assertEquals("X-Tenant-Slug", Ask.problem(answer).field());
    }

    @Test
    void wrongTokenIsUnauthorized() {
        HttpResponse<String> answer = new Ask(served, "sbx_wrong").post(ADVANCE, "{}");

        assertEquals(401, answer.statusCode());
        assertEquals("Authorization", Ask.problem(answer).field());
    }

    @Test
    void bodyThatIsNotDeclaredAsJsonIsNotGuessedAt() throws IOException, InterruptedException {
        HttpResponse<String> answer = served.send(rina.request(ADVANCE)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{\"percentage\":10}"))
                .build());

        assertEquals(415, answer.statusCode());
        assertEquals("Content-Type", Ask.problem(answer).field());
    }

    /// Only the first bytes are sent: a server that wanted to read all 100 MB would wait, not answer.
    @Test
    void bodyOfAHundredMegabytesIsRefusedBeforeItIsRead() throws IOException {
        State before = served.state();
        String head = "POST " + ADVANCE + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + served.token(Actors.RINA) + "\r\nContent-Type: application/json\r\nContent-Length: 104857600\r\n\r\n";

        String answer = answerTo(head + "{\"reason\":\"" + "x".repeat(1000));

        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains("\"field\":\"body\""), answer);
        assertEquals(before, served.state());
    }

    /// Its sender never stops: a server that wanted the end of it would wait for ever.
    @Test
    void endlessBodyInChunksIsRefusedOnceItIsTooLong() throws IOException {
        State before = served.state();
        String head = "POST " + ADVANCE + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + served.token(Actors.RINA)
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";

        String answer = answerToEndless(head);

        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains("\"field\":\"body\""), answer);
        assertEquals(before, served.state());
    }

    /// A network that cuts a request off is no mistake of the server's.
    @Test
    void bodyThatEndsBeforeItsLengthIsMalformed() throws IOException {
        State before = served.state();
        String head = "POST " + ADVANCE + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + served.token(Actors.RINA) + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n";

        String answer = answerToHalf(head + "{\"reason\":");

        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("\"field\":\"body\""), answer);
        assertEquals(before, served.state());
    }

    private String answerToHalf(String request) throws IOException {
        try (Socket socket =
                new Socket(served.server.uri().getHost(), served.server.uri().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readNBytes(400), StandardCharsets.UTF_8);
        }
    }

    private String answerToEndless(String head) throws IOException {
        byte[] chunk = ("400\r\n" + "x".repeat(0x400) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (Socket socket =
                new Socket(served.server.uri().getHost(), served.server.uri().getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            Thread sender = Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        out.write(chunk);
                    }
                } catch (IOException refused) {
                    // The server has hung up, as it should.
                }
            });
            byte[] answer = socket.getInputStream().readNBytes(256);
            socket.shutdownOutput();
            join(sender);
            return new String(answer, StandardCharsets.UTF_8);
        }
    }

    private static void join(Thread sender) {
        try {
            sender.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String answerTo(String request) throws IOException {
        try (Socket socket =
                new Socket(served.server.uri().getHost(), served.server.uri().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
