package dev.signalbox.client.remote;

import dev.signalbox.domain.flag.InvalidValueException;
import java.net.URI;
import java.util.List;
import okhttp3.HttpUrl;

/// How to reach a store, and as whom.
///
/// @param endpoints the roots of the store's servers, at least one; all lead to the same log, and are tried in order
/// @param token bearer token: a secret; empty for what needs none
/// @param trust whom to believe that they are the store
public record Access(List<URI> endpoints, String token, Trust trust) {
    /// @throws InvalidValueException when there is no endpoint, or one is no server's address
    public Access {
        endpoints = List.copyOf(endpoints);
        if (endpoints.isEmpty()) {
            throw new InvalidValueException("server", "there is none", "Give one like http://127.0.0.1:8080.");
        }
        endpoints.forEach(ServerAddress::parse);
    }

    /// One server, trusted as this computer trusts any.
    public static Access to(URI server, String token) {
        return new Access(List.of(server), token, new Trust.Computer());
    }

    /// The first server, as people read it: host and port.
    public String where() {
        return where(endpoints.getFirst());
    }

    /// `server` as people read it: host and port.
    ///
    /// @throws InvalidValueException when it is no server's address
    public static String where(URI server) {
        HttpUrl url = ServerAddress.parse(server);
        return url.host() + ":" + url.port();
    }

    /// The token is left out.
    @Override
    public String toString() {
        return "Access[" + endpoints + ", " + trust + "]";
    }
}
