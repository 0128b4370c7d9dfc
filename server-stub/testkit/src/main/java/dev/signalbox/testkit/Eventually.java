package dev.signalbox.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assertions;

/// Waits for what another thread is about to do. The bound only ends a test that has failed; no test rests on how long
/// something took.
public final class Eventually {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final long PAUSE_NANOS = 1_000_000;

    private Eventually() {}

    /// Returns once `condition` is true; fails, naming `what`, when that does not come.
    public static void await(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                Assertions.fail("It did not come to pass within " + LONGEST.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
