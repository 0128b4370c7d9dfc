package dev.signalbox.http;

import dev.signalbox.protocol.Problem;
import dev.signalbox.protocol.ProblemCode;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.RequestException;
import io.helidon.webserver.ServerConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request of the web server's. Takes bodies up to [#LONGEST_BODY]; the web server refuses to
/// read further than that.
final class HelidonRequest implements Request {
    /// 1 MiB.
    static final int LONGEST_BODY = 1 << 20;

    /// Looked up by name on every request, so made once.
    private static final Map<String, HeaderName> KNOWN = Map.of(
            "Authorization",
            HeaderNames.AUTHORIZATION,
            "Content-Type",
            HeaderNames.CONTENT_TYPE,
            "X-Tenant-Slug",
            HeaderNames.create("X-Tenant-Slug"),
            "X-Signalbox-Environment",
            HeaderNames.create("X-Signalbox-Environment"));

    private final ServerRequest request;

    HelidonRequest(ServerRequest request) {
        this.request = request;
    }

    @Override
    public String method() {
        return request.prologue().method().text();
    }

    @Override
    public String path() {
        return request.path().path();
    }

    @Override
    public @Nullable String header(String name) {
        HeaderName known = KNOWN.get(name);
        return request.headers()
                .first(known == null ? HeaderNames.create(name) : known)
                .orElse(null);
    }

    @Override
    public Optional<String> query(String name) {
        return request.query().first(name).asOptional();
    }

    @Override
    public byte[] body() {
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        try {
            // Not closed: that would read on to the end of a body that is refused.
            return request.content().inputStream().readAllBytes();
        } catch (RequestException refused) {
            // A length that is said is refused before it gets here; this one was found out while reading.
            throw refused.status().code() == ProblemCode.TOO_LARGE.status()
                    ? new ProblemException(tooLarge())
                    : refused;
        } catch (IOException | ServerConnectionException | DataReader.InsufficientDataAvailableException cut) {
            // The network's or the client's doing, and no mistake of the server's.
            throw new ProblemException(cutOff());
        }
    }

    private static Problem cutOff() {
        return Problem.of(
                ProblemCode.MALFORMED,
                "body",
                "The body ended before the length that was said.",
                "Send the same request again: with the same command id nothing happens twice.");
    }

    /// What is said to a body that is too long.
    static Problem tooLarge() {
        return Problem.of(
                ProblemCode.TOO_LARGE,
                "body",
                "The body is longer than " + LONGEST_BODY + " bytes.",
                "Send less at a time.");
    }
}
