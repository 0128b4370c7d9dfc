package dev.signalbox.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands still until told otherwise.
public final class TestClock implements InstantSource {
    /// Where it starts: 3 a.m., when it counts.
    public static final Instant START = Instant.parse("2026-03-01T03:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @Override
    public Instant instant() {
        return now.get();
    }

    /// Moves the clock on.
    public void advance(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }
}
