package dev.signalbox.client.remote;

import dev.signalbox.domain.flag.InvalidValueException;
import java.net.URI;
import java.util.Optional;
import okhttp3.HttpUrl;

/// A server's address as a person gives it.
final class ServerAddress {
    private ServerAddress() {}

    /// @throws InvalidValueException when it is no http or https address of a server's root
    static HttpUrl parse(URI server) {
        return Optional.ofNullable(HttpUrl.parse(server.toString()))
                .filter(url -> url.encodedPath().equals("/"))
                .orElseThrow(() -> new InvalidValueException(
                        "server", "'" + server + "' is no server's address", "Give one like http://127.0.0.1:8080."));
    }
}
