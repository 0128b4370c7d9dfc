package dev.signalbox.http;

import java.util.Optional;

/// Where and how a server listens.
///
/// @param port 0 for any free one
public record Listening(String host, int port, Optional<Tls> tls) {
    /// Plain HTTP.
    public static Listening on(String host, int port) {
        return new Listening(host, port, Optional.empty());
    }

    /// Plain HTTP on any free port of the loopback interface.
    public static Listening onLoopback() {
        return on("127.0.0.1", 0);
    }
}
