package dev.signalbox.client.session;

import dev.signalbox.client.retry.Backoff;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.source.SourceState;
import dev.signalbox.domain.store.AuditPage;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.FeedEvent;
import dev.signalbox.domain.store.MetricQuery;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.store.Obstacle;
import dev.signalbox.domain.store.Reach;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreIdentity;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// A running connection to a store: asks for the state once, folds the feed into it with the store's own rules, and
/// says how fresh the result is. What it learns it gives to a cache, and begins with what that kept.
///
/// Safe for any thread. Questions run on virtual threads; watchers are called on the session's own thread, one at a
/// time and always with the latest view, so a slow watcher skips views and delays nobody but itself.
public final class Session implements AutoCloseable {
    private final RolloutStore store;
    private final InstantSource clock;
    private final ExecutorService questions = Executors.newVirtualThreadPerTaskExecutor();
    private final StateCache cache;
    private final Watchers watchers = new Watchers(this::view);
    private final Object lock = new Object();
    private volatile View view;
    private volatile boolean closed;
    /// The store's newest revision when it was first heard; what is older is not shown as live.
    private volatile long newest;
    private Optional<Subscription> feed = Optional.empty();

    private Session(RolloutStore store, InstantSource clock, StateCache cache) {
        this.store = store;
        this.clock = clock;
        this.cache = cache;
        this.view = View.before(clock.instant());
    }

    /// Starts a session and returns at once; connecting goes on in the background, and never gives up.
    ///
    /// @param store closed with the session
    public static Session open(RolloutStore store, InstantSource clock) {
        return open(store, clock, StateCache.none());
    }

    /// Starts a session that shows at once what `cache` kept, and goes on from there when the store says the same.
    ///
    /// @param store closed with the session
    /// @param cache closed with the session
    public static Session open(RolloutStore store, InstantSource clock, StateCache cache) {
        Session session = new Session(store, clock, cache);
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
        return watchers.add(listener);
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

    /// Which of the known evaluators decide by `revision`, asked in the background.
    public CompletableFuture<Reach> reach(long revision) {
        return ask(() -> store.reach(revision));
    }

    /// Past log entries, asked in the background.
    public CompletableFuture<AuditPage> audit(AuditQuery query) {
        return ask(() -> store.audit(query));
    }

    /// How asking each metric source goes, asked in the background.
    public CompletableFuture<List<SourceState>> sources() {
        return ask(store::sources);
    }

    /// Ends the session and closes the store. Watchers hear nothing more.
    @Override
    public void close() {
        closed = true;
        watchers.close();
        Optional<Subscription> ending;
        synchronized (lock) {
            ending = feed;
            feed = Optional.empty();
        }
        ending.ifPresent(Subscription::close);
        questions.shutdownNow();
        store.close();
        cache.close();
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
        Optional<Recalled> recalled = cache.recall(notice -> change(now -> now.noticing(notice)));
        recalled.ifPresent(kept -> change(now -> now.recalling(kept, clock.instant())));
        Beginning beginning = new Beginning(store, recalled);
        Backoff backoff = Backoff.byChance();
        while (!closed) {
            try {
                begin(beginning);
                follow(view.revision());
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

    private void begin(Beginning beginning) {
        StoreIdentity identity = store.identity();
        if (beginning.isStrangers(identity)) {
            change(View::forgetting);
            cache.discard(Beginning.STRANGERS);
        }
        change(now -> now.identified(identity));
        switch (beginning.with(identity)) {
            case Beginning.GoesOn(long head) -> {
                newest = head;
                change(now -> now.revision() >= head ? now.heard(clock.instant()) : now);
            }
            case Beginning.Anew(State state, Optional<String> objection) -> {
                objection.ifPresent(cache::discard);
                change(now -> now.reset(state, clock.instant()));
                cache.keep(identity, state, beginning.tip(state));
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
            case FeedEvent.Appended(List<LogEntry> entries) -> {
                change(now -> folded(now, entries));
                keep(Optional.of(entries.getLast()));
            }
            case FeedEvent.Reset(State state) -> {
                newest = 0;
                change(now -> now.reset(state, clock.instant()));
                keep(Optional.empty());
            }
            case FeedEvent.Alive alive -> alive();
            case FeedEvent.Lost(String why, Obstacle obstacle) -> lost(why, obstacle);
        }
    }

    private View folded(View now, List<LogEntry> entries) {
        State state = now.state().orElseThrow();
        for (LogEntry entry : entries) {
            state = state.after(entry);
        }
        return state.revision() >= newest ? now.heard(state, clock.instant()) : now.catchingUp(state);
    }

    /// A sign of life that comes before what the store is known to have says nothing of what is shown.
    private void alive() {
        if (view.revision() >= newest) {
            change(now -> now.heard(clock.instant()));
            cache.heard();
        }
    }

    private void keep(Optional<LogEntry> tip) {
        View now = view;
        now.identity().ifPresent(identity -> cache.keep(identity, now.state().orElseThrow(), tip));
    }

    private void lost(String why, Obstacle obstacle) {
        change(now -> now.with(cut(now.link(), why, obstacle)));
    }

    private Link cut(Link before, String why, Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.NoAnswer() -> new Link.Offline(since(before), why);
            case Obstacle.NotSignedIn() -> new Link.SignedOut(since(before));
            case Obstacle.NotTrusted(String distrust) -> new Link.NotTrusted(since(before), distrust);
        };
    }

    /// A cut that lasts began when it was first noticed, whatever is learnt about it later.
    private Instant since(Link before) {
        return switch (before) {
            case Link.Connecting() -> clock.instant();
            case Link.Live() -> clock.instant();
            case Link.Offline(Instant since, String why) -> since;
            case Link.SignedOut(Instant since) -> since;
            case Link.NotTrusted(Instant since, String why) -> since;
        };
    }

    private void change(UnaryOperator<View> change) {
        synchronized (lock) {
            view = change.apply(view);
        }
        watchers.changed();
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
}
