package dev.signalbox.store;

import dev.signalbox.domain.store.Subscription;
import dev.signalbox.store.log.StoredEntry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/// One follower of a log, on a virtual thread of its own: it reads after its own cursor, so a slow one holds up nobody
/// and misses nothing.
final class Feed implements Subscription {
    private static final int PAGE = 256;
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);

    private final TenantLog log;
    private final InstantSource clock;
    private final Consumer<LogFeed> listener;
    private final Thread thread;
    private long cursor;
    private volatile boolean closed;

    private Feed(TenantLog log, InstantSource clock, long after, Consumer<LogFeed> listener) {
        this.log = log;
        this.clock = clock;
        this.cursor = after;
        this.listener = listener;
        this.thread = Thread.ofVirtual().name("signalbox-feed").unstarted(this::run);
    }

    static Feed start(TenantLog log, InstantSource clock, long after, Consumer<LogFeed> listener) {
        Feed feed = new Feed(log, clock, after, listener);
        feed.thread.start();
        return feed;
    }

    @Override
    public void close() {
        closed = true;
        log.tail().wake();
        if (Thread.currentThread().equals(thread)) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            tell(new LogFeed.Heartbeat(clock.instant()));
            while (!closed) {
                List<StoredEntry> next = log.after(cursor, PAGE);
                if (next.isEmpty()) {
                    rest();
                } else {
                    cursor = next.getLast().entry().sequence();
                    tell(new LogFeed.Entries(next));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// A heartbeat is due only when nothing came for its whole length; a wake-up without entries is somebody closing.
    private void rest() throws InterruptedException {
        long started = System.nanoTime();
        log.tail().await(cursor, HEARTBEAT, () -> closed);
        if (System.nanoTime() - started >= HEARTBEAT.toNanos()) {
            tell(new LogFeed.Heartbeat(clock.instant()));
        }
    }

    private void tell(LogFeed event) {
        if (!closed) {
            listener.accept(event);
        }
    }
}
