package dev.signalbox.store.telemetry;

import java.util.concurrent.atomic.LongAdder;

/// Counts on as many stripes as there are threads that count. Adding is for any thread, keeping for one.
final class Counter {
    private final LongAdder count = new LongAdder();
    private long kept;

    void add() {
        count.increment();
    }

    long total() {
        return count.sum();
    }

    /// How many more there are than were kept.
    long sinceKept() {
        return count.sum() - kept;
    }

    /// `more` of them are durable now.
    void kept(long more) {
        kept += more;
    }
}
