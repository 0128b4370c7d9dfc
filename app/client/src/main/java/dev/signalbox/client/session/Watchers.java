package dev.signalbox.client.session;

import dev.signalbox.domain.store.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Whoever watches a session. Called on one thread, one at a time, each with the latest view: a slow one skips views.
final class Watchers implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("signalbox-session-", 0).factory());
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final AtomicLong changes = new AtomicLong();
    private final Supplier<View> latest;

    /// @param latest gives the view of the moment
    Watchers(Supplier<View> latest) {
        this.latest = latest;
    }

    /// Calls `listener` with the view of now and with later ones.
    Subscription add(Consumer<View> listener) {
        Watcher watcher = new Watcher(listener);
        watchers.add(watcher);
        tellSoon();
        return () -> watchers.remove(watcher);
    }

    /// The view is another one now.
    void changed() {
        changes.incrementAndGet();
        tellSoon();
    }

    /// Nobody hears anything more.
    @Override
    public void close() {
        watchers.clear();
        thread.shutdownNow();
    }

    private void tellSoon() {
        try {
            thread.execute(this::tell);
        } catch (RejectedExecutionException afterClose) {
            // Closed meanwhile: nobody is left to tell.
        }
    }

    private void tell() {
        // Counted before the view is read: a view is then never older than its number.
        long change = changes.get();
        watchers.forEach(watcher -> watcher.tell(latest, change));
    }

    /// A listener that is told each view once.
    private static final class Watcher {
        private final Consumer<View> listener;
        private long told = -1;

        Watcher(Consumer<View> listener) {
            this.listener = listener;
        }

        /// @param change number of the change that led to the view at the earliest; views are not compared, they are
        /// large
        void tell(Supplier<View> latest, long change) {
            if (change > told) {
                told = change;
                listener.accept(latest.get());
            }
        }
    }
}
