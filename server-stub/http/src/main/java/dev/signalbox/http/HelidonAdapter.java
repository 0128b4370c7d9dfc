package dev.signalbox.http;

import dev.signalbox.protocol.Problem;
import dev.signalbox.protocol.ProblemCode;
import dev.signalbox.protocol.json.DomainJson;
import io.helidon.http.DirectHandler;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// Between the web server and the dispatcher.
final class HelidonAdapter implements Handler {
    private static final Header JSON = HeaderValues.createCached("Content-Type", "application/json");
    private static final Header NO_CACHE = HeaderValues.createCached("Cache-Control", "no-cache");
    private static final Header CLOSE = HeaderValues.createCached("Connection", "close");

    private final Dispatcher dispatcher;

    HelidonAdapter(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        switch (dispatcher.answer(new HelidonRequest(request))) {
            case Answer.Whole whole -> send(whole, response);
            case Answer.Stream stream -> stream(stream, response);
        }
    }

    private static void send(Answer.Whole answer, ServerResponse response) {
        response.status(Status.create(answer.status()));
        if (answer.mediaType().equals("application/json")) {
            response.header(JSON);
        } else if (!answer.mediaType().isEmpty()) {
            response.header(HeaderNames.CONTENT_TYPE, answer.mediaType());
        }
        answer.headers().forEach((name, value) -> response.header(name, value));
        if (answer.status() == ProblemCode.TOO_LARGE.status()) {
            // The rest of the body stays unread.
            response.header(CLOSE);
        }
        if (answer.body().length == 0) {
            response.send();
        } else {
            response.send(answer.body());
        }
    }

    private static void stream(Answer.Stream stream, ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, stream.mediaType()).header(NO_CACHE);
        try (OutputStream out = response.outputStream()) {
            stream.writer().write(out);
        } catch (IOException | UncheckedIOException gone) {
            // The client went away, which is how a stream ends.
            System.getLogger(HelidonAdapter.class.getName()).log(System.Logger.Level.DEBUG, "A follower left", gone);
        }
    }

    /// What the server says before any route is reached: to requests that are no HTTP, or too large.
    static DirectHandler.TransportResponse early(
            DirectHandler.TransportRequest request,
            DirectHandler.EventType event,
            Status status,
            ServerResponseHeaders headers,
            String message) {
        Problem problem = status.code() == ProblemCode.TOO_LARGE.status()
                ? HelidonRequest.tooLarge()
                : Problem.of(
                        code(event), "request", "The server cannot take this request.", "Send HTTP/1.1 or HTTP/2.");
        return DirectHandler.TransportResponse.builder()
                .status(Status.create(problem.status()))
                .headers(headers)
                .header(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .entity(DomainJson.bytes(problem))
                .keepAlive(false)
                .build();
    }

    private static ProblemCode code(DirectHandler.EventType event) {
        return switch (event) {
            case PAYLOAD_TOO_LARGE -> ProblemCode.TOO_LARGE;
            case FORBIDDEN -> ProblemCode.FORBIDDEN;
            case INTERNAL_ERROR -> ProblemCode.INTERNAL;
            case BAD_REQUEST, HTTP_VERSION_NOT_SUPPORTED, OTHER -> ProblemCode.MALFORMED;
        };
    }
}
