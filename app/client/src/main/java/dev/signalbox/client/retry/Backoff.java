package dev.signalbox.client.retry;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// How long to wait before the next attempt: twice as long each time, up to a bound, and spread by chance so that the
/// clients of a store that comes back do not all come at once. Confined to one thread at a time.
public final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private final RandomGenerator random;
    private Duration bound = FIRST;

    /// @param random asked on the thread that waits, and so not the generator of the thread that makes this
    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /// A backoff that waits like no other in this process or another.
    public static Backoff byChance() {
        return new Backoff(new SplittableRandom());
    }

    /// The next wait: between half of the bound and the bound, which begins at 250 ms and ends at 4 s.
    public Duration next() {
        long half = bound.toMillis() / 2;
        Duration wait = Duration.ofMillis(half + random.nextLong(half + 1));
        bound = bound.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : bound.multipliedBy(2);
        return wait;
    }

    /// Starts over after a success.
    public void reset() {
        bound = FIRST;
    }
}
