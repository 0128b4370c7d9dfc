package dev.signalbox.demo;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Spaces requests evenly over time, whichever thread makes them. Time lost to a slow store is not caught up.
final class Pacer {
    private final long interval;
    private final AtomicLong nextSlot = new AtomicLong(System.nanoTime());

    /// @param perSecond at least 1
    Pacer(int perSecond) {
        this.interval = Duration.ofSeconds(1).toNanos() / perSecond;
    }

    /// Waits for the caller's turn, or less when interrupted.
    void await() {
        long now = System.nanoTime();
        long slot = nextSlot.updateAndGet(last -> Math.max(last + interval, now));
        LockSupport.parkNanos(slot - now);
    }
}
