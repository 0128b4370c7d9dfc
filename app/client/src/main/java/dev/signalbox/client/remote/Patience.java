package dev.signalbox.client.remote;

import java.time.Duration;

/// How long a server is waited for.
///
/// @param connect for a connection to one endpoint
/// @param call for a whole answer of one endpoint, with connecting
/// @param silence for the feed's next whole event, with connecting
record Patience(Duration connect, Duration call, Duration silence) {
    /// Silence is longer than a server's heartbeat of 3 s, and short enough to be noticed within 5 s.
    static final Patience STANDARD =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofMillis(4_500));
}
