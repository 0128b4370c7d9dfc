package dev.signalbox.http;

import dev.signalbox.domain.rules.Actor;
import dev.signalbox.protocol.Problem;
import dev.signalbox.protocol.json.DomainJson;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// Asks a served store something as one actor.
final class Ask {
    private final ServedStore served;
    private final String token;

    Ask(ServedStore served, Actor actor) {
        this(served, served.token(actor));
    }

    Ask(ServedStore served, String token) {
        this.served = served;
        this.token = token;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> put(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> send(String method, String path, String mediaType, String body) {
        return send(request(path)
                .header("Content-Type", mediaType)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    static Problem problem(HttpResponse<String> answer) {
        return DomainJson.read(answer.body(), Problem.class);
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(served.uri(path)).header("Authorization", "Bearer " + token);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return served.send(request);
        } catch (IOException broken) {
            throw new AssertionError(request + " got no answer", broken);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
