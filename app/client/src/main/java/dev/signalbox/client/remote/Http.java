package dev.signalbox.client.remote;

import dev.signalbox.domain.store.Obstacle;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.json.DomainJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/// Requests to a store's servers with one token. An answer that did not arrive whole, or makes no sense, is no answer.
final class Http implements AutoCloseable {
    /// The media type of the feed.
    static final String EVENTS = "text/event-stream";

    private static final MediaType JSON = MediaType.get("application/json");

    private final Endpoints endpoints;
    private final String token;
    private final Patience patience;
    private final OkHttpClient client;
    private final OkHttpClient listening;
    private final Set<HttpUrl> trusted = ConcurrentHashMap.newKeySet();

    /// @throws dev.signalbox.domain.flag.InvalidValueException when the access cannot be right
    Http(Access access, Patience patience) {
        this.endpoints = new Endpoints(access.endpoints());
        this.token = access.token();
        this.patience = patience;
        this.client = Certificates.trust(new OkHttpClient.Builder(), access.trust())
                .connectTimeout(patience.connect())
                .readTimeout(patience.call())
                .callTimeout(patience.call())
                // A redirect would carry the token to somebody whom nobody chose.
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(true)
                .build();
        // Bounded by Silence, which also ends a stream that trickles.
        this.listening = client.newBuilder()
                .readTimeout(Duration.ZERO)
                .callTimeout(Duration.ZERO)
                .build();
    }

    /// The value at `path`.
    ///
    /// @throws StoreUnavailableException when it did not come
    <T> T get(String path, Map<String, String> query, Class<T> type) {
        return question(path, query).read(type);
    }

    /// The answer at `path`.
    ///
    /// @throws StoreUnavailableException when it did not come
    Reply question(String path, Map<String, String> query) {
        Reply reply = send(Asked.QUESTION, path, query, Request.Builder::get);
        if (reply.status() != 200) {
            throw reply.withheld();
        }
        return reply;
    }

    /// Sends `body` to `path`.
    ///
    /// @throws StoreUnavailableException when no whole answer came
    Reply post(Asked asked, String path, Object body) {
        byte[] json = DomainJson.bytes(body);
        return send(asked, path, Map.of(), request -> request.post(RequestBody.create(json, JSON)));
    }

    /// Sends `text` to `path`.
    ///
    /// @throws StoreUnavailableException when no whole answer came
    Reply post(Asked asked, String path, String mediaType, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        MediaType type = MediaType.get(mediaType);
        return send(asked, path, Map.of(), request -> request.post(RequestBody.create(bytes, type)));
    }

    /// The server to ask next.
    HttpUrl current() {
        return endpoints.current();
    }

    /// A call of `server` for the change feed after revision `after`, which lasts.
    Call feed(HttpUrl server, long after) {
        return listening.newCall(request(server, Paths.CHANGES, Map.of("after", Long.toString(after)))
                .header("Accept", EVENTS)
                .get()
                .build());
    }

    Patience patience() {
        return patience;
    }

    /// Takes note that `server` could not be asked because of `cause`, and says why.
    Loss lost(HttpUrl server, IOException cause) {
        endpoints.leave(server);
        // Whatever cut this connection may have cut those that only wait to be used again.
        client.connectionPool().evictAll();
        return Loss.of(server, cause, trusted.contains(server) ? Loss.Trusted.BEFORE : Loss.Trusted.NEVER);
    }

    /// Takes note of whoever answered.
    void answered(HttpUrl server, Response response) {
        if (response.handshake() != null) {
            trusted.add(server);
        }
    }

    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private Request.Builder request(HttpUrl server, String path, Map<String, String> query) {
        HttpUrl.Builder url = server.newBuilder().encodedPath(path);
        query.forEach(url::addQueryParameter);
        Request.Builder request = new Request.Builder().url(url.build());
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /// Asks one server after the other until one answers. All of them lead to one log, where a command counts once.
    private Reply send(Asked asked, String path, Map<String, String> query, UnaryOperator<Request.Builder> method) {
        Loss.Sent sent = Loss.Sent.NOTHING;
        for (int left = attempts(asked) - 1; ; left--) {
            HttpUrl server = endpoints.current();
            Request request = method.apply(request(server, path, query)).build();
            try (Response response = Calls.answered(client.newCall(request))) {
                answered(server, response);
                return Reply.of(server, asked, response);
            } catch (IOException cause) {
                Loss loss = lost(server, cause);
                sent = loss.sent() == Loss.Sent.PERHAPS ? Loss.Sent.PERHAPS : sent;
                if (left == 0) {
                    throw unavailable(asked, loss, sent, cause);
                }
            }
        }
    }

    /// A report counts twice when it is sent twice, so that it goes to one server only.
    private int attempts(Asked asked) {
        return asked == Asked.REPORT ? 1 : endpoints.count();
    }

    private static StoreUnavailableException unavailable(Asked asked, Loss loss, Loss.Sent sent, IOException cause) {
        String words = sent == Loss.Sent.PERHAPS ? asked.unanswered(loss.words()) : loss.words();
        Obstacle obstacle = loss.obstacle();
        return new StoreUnavailableException(words, obstacle, cause);
    }
}
