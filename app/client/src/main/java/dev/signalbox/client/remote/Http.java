package dev.signalbox.client.remote;

import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.Problem;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.protocol.json.MalformedMessageException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/// Requests to one server with one token. An answer that did not arrive whole, or makes no sense, is no answer.
final class Http implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration CALL = Duration.ofSeconds(5);
    /// Longer than the server's heartbeat, and short enough to notice silence within five seconds.
    private static final Duration SILENCE = Duration.ofMillis(4_500);

    private static final MediaType JSON = MediaType.get("application/json");

    private final HttpUrl server;
    private final String token;
    private final OkHttpClient client;

    /// @throws dev.signalbox.domain.flag.InvalidValueException when `server` is no http or https address
    Http(URI server, String token) {
        this.server = ServerAddress.parse(server);
        this.token = token;
        this.client = new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .readTimeout(CALL)
                .callTimeout(CALL)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(true)
                .build();
    }

    /// The value at `path`.
    ///
    /// @throws StoreUnavailableException when it did not come
    <T> T get(String path, Map<String, String> query, Class<T> type) {
        Reply reply = send(request(path, query).get().build());
        if (reply.status() != 200) {
            throw new StoreUnavailableException(
                    reply.problem().detail() + " " + reply.problem().fix());
        }
        return reply.read(type);
    }

    /// Sends `body` to `path`.
    ///
    /// @throws StoreUnavailableException when no whole answer came
    Reply post(String path, Object body) {
        byte[] json = DomainJson.bytes(body);
        return send(request(path, Map.of()).post(RequestBody.create(json, JSON)).build());
    }

    /// Opens the change feed after revision `after`; the caller closes it.
    Response feed(long after) throws IOException {
        OkHttpClient listening = client.newBuilder()
                .readTimeout(SILENCE)
                .callTimeout(Duration.ZERO)
                .build();
        Request request = request(Paths.CHANGES, Map.of("after", Long.toString(after)))
                .header("Accept", "text/event-stream")
                .get()
                .build();
        return listening.newCall(request).execute();
    }

    /// Why `cause` kept us from the server, in words for a person.
    String words(IOException cause) {
        String where = server.host() + ":" + server.port();
        return switch (cause) {
            case ConnectException refused ->
                "Nothing answers at " + where + ". Check the address and that the server runs.";
            case UnknownHostException unknown -> "There is no host '" + server.host() + "'. Check the address.";
            case SocketTimeoutException silent -> where + " does not answer in time.";
            case SSLException untrusted -> "The connection to " + where + " is not trusted: " + untrusted.getMessage();
            default -> "The connection to " + where + " broke.";
        };
    }

    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private Request.Builder request(String path, Map<String, String> query) {
        HttpUrl.Builder url = server.newBuilder().encodedPath(path);
        query.forEach(url::addQueryParameter);
        return new Request.Builder().url(url.build()).header("Authorization", "Bearer " + token);
    }

    private Reply send(Request request) {
        try (Response response = client.newCall(request).execute()) {
            return new Reply(response.code(), response.body().string());
        } catch (IOException lost) {
            throw new StoreUnavailableException(words(lost), lost);
        }
    }

    /// A whole answer.
    record Reply(int status, String body) {
        <T> T read(Class<T> type) {
            try {
                return DomainJson.read(body, type);
            } catch (MalformedMessageException senseless) {
                throw new StoreUnavailableException(
                        "The server's answer makes no sense to this console. Check that both are of one version.",
                        senseless);
            }
        }

        Problem problem() {
            return read(Problem.class);
        }
    }
}
