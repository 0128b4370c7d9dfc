package dev.signalbox.client.cache;

import java.time.Duration;

/// How soon a cache writes.
///
/// @param change after a change, with those that follow it by then
/// @param heard after a sign of life without one
/// @param retry after writing failed
record Pace(Duration change, Duration heard, Duration retry) {
    /// A person loses at most a quarter of a second of changes to a crash, and the disk is woken at most four times a
    /// second, whatever the store does.
    static final Pace STANDARD = new Pace(Duration.ofMillis(250), Duration.ofSeconds(10), Duration.ofSeconds(30));
}
