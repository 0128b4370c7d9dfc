package dev.signalbox.client.remote;

import dev.signalbox.domain.store.Obstacle;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.protocol.Problem;
import dev.signalbox.protocol.ProblemCode;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.protocol.json.MalformedMessageException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Response;

/// A whole answer, though perhaps not a store's.
///
/// @param server that was asked
/// @param mediaType without parameters, empty when it names none
/// @param certificate what whoever answered showed; absent where the connection was not encrypted
record Reply(
        HttpUrl server,
        Asked asked,
        int status,
        String mediaType,
        String body,
        Optional<String> redirectsTo,
        Optional<ServerCertificate> certificate) {
    /// Reads the rest of `response`.
    ///
    /// @throws IOException when it ends too early
    static Reply of(HttpUrl server, Asked asked, Response response) throws IOException {
        Optional<String> target =
                response.isRedirect() ? Optional.ofNullable(response.header("Location")) : Optional.empty();
        return new Reply(
                server,
                asked,
                response.code(),
                mediaType(response),
                response.body().string(),
                target,
                ServerCertificate.of(response));
    }

    /// The media type of `response` without parameters, in lower case; empty when it names none.
    static String mediaType(Response response) {
        return Optional.ofNullable(response.header("Content-Type"))
                .map(type -> type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /// The value that was asked for.
    ///
    /// @throws StoreUnavailableException when it is something else
    <T> T read(Class<T> type) {
        try {
            return DomainJson.read(body, type);
        } catch (MalformedMessageException senseless) {
            throw new StoreUnavailableException(asked.unanswered(strange()), new Obstacle.NoAnswer(), senseless);
        }
    }

    /// What the store says is wrong.
    ///
    /// @throws StoreUnavailableException when it was no store that answered
    Problem problem() {
        return read(Problem.class);
    }

    /// The store's own words for why it gives nothing.
    ///
    /// @throws StoreUnavailableException when it was no store that answered
    StoreUnavailableException withheld() {
        return withheld(problem());
    }

    /// A store's `problem`, as no answer.
    static StoreUnavailableException withheld(Problem problem) {
        Obstacle obstacle = problem.code().equals(ProblemCode.UNAUTHORIZED.code())
                ? new Obstacle.NotSignedIn()
                : new Obstacle.NoAnswer();
        return new StoreUnavailableException(problem.detail() + " " + problem.fix(), obstacle);
    }

    private String strange() {
        if (mediaType.equals("application/json") || mediaType.equals(Problem.MEDIA_TYPE)) {
            return "The answer of " + where() + " makes no sense to this console. Check that both are of one version.";
        }
        return redirectsTo
                .map(target -> where() + " answered " + status + " and points to " + host(target)
                        + ". Redirects are not followed: give the store's own address.")
                .orElseGet(() -> where() + " answered " + status + " with " + content()
                        + ", and no store answers like that. Check the address, and what stands between.");
    }

    private String where() {
        return server.host() + ":" + server.port();
    }

    private String content() {
        if (body.isEmpty()) {
            return "nothing in it";
        }
        return (mediaType.isEmpty() ? "something without a type" : mediaType) + " of "
                + String.format(Locale.ROOT, "%,d", body.length()) + " characters";
    }

    private static String host(String target) {
        HttpUrl url = HttpUrl.parse(target);
        return url == null ? "elsewhere" : url.host() + ":" + url.port();
    }
}
