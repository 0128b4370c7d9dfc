package dev.signalbox.client.remote;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next attempt: twice as long each time, up to a bound, and spread by chance so that the
/// clients of a store that comes back do not all come at once.
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private final RandomGenerator random;
    private Duration bound = FIRST;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /// The next wait: between half of the bound and the bound.
    Duration next() {
        long half = bound.toMillis() / 2;
        Duration wait = Duration.ofMillis(half + random.nextLong(half + 1));
        bound = bound.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : bound.multipliedBy(2);
        return wait;
    }

    /// Starts over after a success.
    void reset() {
        bound = FIRST;
    }
}
