package dev.signalbox.store;

import dev.signalbox.store.log.StoredEntry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// The log's newest entries in memory, and where followers wait for the next one. Safe for any thread; adding
/// never waits for a follower.
final class Tail {
    private static final int KEPT = 1_024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Deque<StoredEntry> recent = new ArrayDeque<>();
    private long last;

    Tail(long last) {
        this.last = last;
    }

    void add(List<StoredEntry> entries) {
        lock.lock();
        try {
            recent.addAll(entries);
            last = entries.getLast().entry().sequence();
            while (recent.size() > KEPT) {
                recent.removeFirst();
            }
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Wakes every follower, so that it sees that it was closed.
    void wake() {
        lock.lock();
        try {
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Entries after `after`, at most `limit`; absent when some of them are no longer in memory.
    Optional<List<StoredEntry>> after(long after, int limit) {
        lock.lock();
        try {
            if (after >= last) {
                return Optional.of(List.of());
            }
            boolean all = !recent.isEmpty() && recent.getFirst().entry().sequence() <= after + 1;
            return all
                    ? Optional.of(recent.stream()
                            .filter(stored -> stored.entry().sequence() > after)
                            .limit(limit)
                            .toList())
                    : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until there is an entry after `after`, `ended` holds (checked at each [#wake]), or `longest` has passed.
    void await(long after, Duration longest, BooleanSupplier ended) throws InterruptedException {
        long remaining = longest.toNanos();
        lock.lock();
        try {
            while (after >= last && !ended.getAsBoolean() && remaining > 0) {
                remaining = grown.awaitNanos(remaining);
            }
        } finally {
            lock.unlock();
        }
    }
}
