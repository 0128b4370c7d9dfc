package dev.signalbox.client.session;

import dev.signalbox.client.retry.Backoff;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.AuditPage;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.FeedEvent;
import dev.signalbox.domain.store.MetricQuery;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.store.Obstacle;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.domain.store.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// A running connection to a store: asks for the state once, folds the feed into it with the store's own rules, and
/// says how fresh the result is.
///
/// Safe for any thread. Questions run on virtual threads; watchers are called on the session's own thread, one at a
/// time
/// and always with the latest view, so a slow watcher skips views and delays nobody but itself.
public final class Session implements AutoCloseable {
    private final RolloutStore store;
    private final InstantSource clock;
    private final ExecutorService questions = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService announcements = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("signalbox-session-", 0).factory());
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final Object lock = new Object();
    private final AtomicLong changes = new AtomicLong();
    private volatile View view;
    private volatile boolean closed;
    private Optional<Subscription> feed = Optional.empty();

    private Session(RolloutStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.view = View.before(clock.instant());
    }

    /// Starts a session and returns at once; connecting goes on in the background, and never gives up.
    ///
    /// @param store closed with the session
    public static Session open(RolloutStore store, InstantSource clock) {
        Session session = new Session(store, clock);
        session.questions.execute(session::connect);
        return session;
    }

    /// The latest view.
    public View view() {
        return view;
    }

    /// The store itself, for what blocks on a thread of the caller's own.
    public RolloutStore store() {
        return store;
    }

    /// Calls `listener` with the view of now and with later ones, on the session's thread.
    public Subscription watch(Consumer<View> listener) {
        Watcher watcher = new Watcher(listener);
        watchers.add(watcher);
        announce();
        return () -> watchers.remove(watcher);
    }

    /// Submits in the background. Fails with [StoreUnavailableException] when no answer came: send the same submission
    /// again to learn.
    public CompletableFuture<Receipt> submit(Submission submission) {
        return ask(() -> store.submit(submission));
    }

    /// Metrics in buckets, asked in the background.
    public CompletableFuture<MetricSeries> metrics(MetricQuery query) {
        return ask(() -> store.metrics(query));
    }

    /// Past log entries, asked in the background.
    public CompletableFuture<AuditPage> audit(AuditQuery query) {
        return ask(() -> store.audit(query));
    }

    /// Ends the session and closes the store. Watchers hear nothing more.
    @Override
    public void close() {
        closed = true;
        watchers.clear();
        Optional<Subscription> ending;
        synchronized (lock) {
            ending = feed;
            feed = Optional.empty();
        }
        ending.ifPresent(Subscription::close);
        questions.shutdownNow();
        announcements.shutdownNow();
        store.close();
    }

    private <T> CompletableFuture<T> ask(Supplier<T> question) {
        try {
            return CompletableFuture.supplyAsync(question, questions);
        } catch (RejectedExecutionException afterClose) {
            return CompletableFuture.failedFuture(
                    new StoreUnavailableException("The connection was closed.", afterClose));
        }
    }

    private void connect() {
        Backoff backoff = Backoff.byChance();
        while (!closed) {
            try {
                change(now -> now.identified(store.identity()));
                State state = store.state();
                change(now -> now.heard(state, clock.instant()));
                follow(state.revision());
                return;
            } catch (StoreUnavailableException unreachable) {
                lost(words(unreachable), unreachable.obstacle());
            } catch (RuntimeException unforeseen) {
                System.getLogger(Session.class.getName())
                        .log(System.Logger.Level.ERROR, "Connecting failed and is tried again.", unforeseen);
                lost(words(unforeseen), new Obstacle.NoAnswer());
            }
            if (!pause(backoff.next())) {
                return;
            }
        }
    }

    private static String words(RuntimeException failure) {
        return Objects.requireNonNullElse(failure.getMessage(), "The store does not answer.");
    }

    private void follow(long after) {
        // Outside the lock: a store may call back before this returns.
        Subscription subscription = store.follow(after, this::hear);
        synchronized (lock) {
            if (!closed) {
                feed = Optional.of(subscription);
                return;
            }
        }
        subscription.close();
    }

    private void hear(FeedEvent event) {
        switch (event) {
            case FeedEvent.Appended(List<LogEntry> entries) -> change(now -> folded(now, entries));
            case FeedEvent.Reset(State state) -> change(now -> now.reset(state, clock.instant()));
            case FeedEvent.Alive alive -> change(now -> now.heard(clock.instant()));
            case FeedEvent.Lost(String why, Obstacle obstacle) -> lost(why, obstacle);
        }
    }

    private View folded(View now, List<LogEntry> entries) {
        State state = now.state().orElseThrow();
        for (LogEntry entry : entries) {
            state = state.after(entry);
        }
        return now.heard(state, clock.instant());
    }

    private void lost(String why, Obstacle obstacle) {
        change(now -> now.with(cut(now.link(), why, obstacle)));
    }

    private Link cut(Link before, String why, Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.NoAnswer() -> new Link.Offline(since(before), why);
            case Obstacle.NotTrusted(String distrust) -> new Link.NotTrusted(since(before), distrust);
        };
    }

    /// A cut that lasts began when it was first noticed, whatever is learnt about it later.
    private Instant since(Link before) {
        return switch (before) {
            case Link.Connecting() -> clock.instant();
            case Link.Live() -> clock.instant();
            case Link.Offline(Instant since, String why) -> since;
            case Link.NotTrusted(Instant since, String why) -> since;
        };
    }

    private void change(UnaryOperator<View> change) {
        synchronized (lock) {
            view = change.apply(view);
            changes.incrementAndGet();
        }
        announce();
    }

    private void announce() {
        if (!closed) {
            try {
                announcements.execute(this::tellWatchers);
            } catch (RejectedExecutionException afterClose) {
                // Closed meanwhile: nobody is left to tell.
            }
        }
    }

    private void tellWatchers() {
        long latest = changes.get();
        watchers.forEach(watcher -> watcher.tell(view, latest));
    }

    private static boolean pause(Duration length) {
        try {
            TimeUnit.MILLISECONDS.sleep(length.toMillis());
            return true;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// A listener that is told each view once.
    private static final class Watcher {
        private final Consumer<View> listener;
        private long told = -1;

        Watcher(Consumer<View> listener) {
            this.listener = listener;
        }

        /// @param change number of the change that led to `view` at the earliest; views are not compared, they are
        /// large
        void tell(View view, long change) {
            if (change > told) {
                told = change;
                listener.accept(view);
            }
        }
    }
}
