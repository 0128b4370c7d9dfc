package dev.signalbox.client.remote;

import dev.signalbox.client.retry.Backoff;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.FeedEvent;
import dev.signalbox.domain.store.Obstacle;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Subscription;
import dev.signalbox.protocol.FeedMessage;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.json.MalformedMessageException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Response;

/// Follows the change feed on a virtual thread of its own, through any number of lost connections.
///
/// Each connection begins with the entry that was heard last: when its hash is another one, the store is not the store
/// that it was, and the state is fetched anew instead of being folded onto a past that never was.
final class HttpFeed implements Subscription {
    private final Http http;
    private final Consumer<FeedEvent> listener;
    private final Backoff backoff = Backoff.byChance();
    private final Thread thread;
    private long cursor;
    /// Of the entry at the cursor; absent after a snapshot until that entry is heard.
    private Optional<String> hash = Optional.empty();
    private volatile boolean closed;

    private HttpFeed(Http http, long after, Consumer<FeedEvent> listener) {
        this.http = http;
        this.cursor = after;
        this.listener = listener;
        this.thread = Thread.ofVirtual().name("signalbox-remote-feed").unstarted(this::run);
    }

    static HttpFeed start(Http http, long after, Consumer<FeedEvent> listener) {
        HttpFeed feed = new HttpFeed(http, after, listener);
        feed.thread.start();
        return feed;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
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
        while (!closed) {
            HttpUrl server = http.current();
            try {
                listen(server);
            } catch (IOException broken) {
                Loss loss = http.lost(server, broken);
                lost(loss.words(), loss.obstacle());
            } catch (StoreUnavailableException unusable) {
                lost(words(unusable), unusable.obstacle());
            } catch (MalformedMessageException senseless) {
                lost(words(senseless), new Obstacle.NoAnswer());
            } catch (RuntimeException unforeseen) {
                // Whatever it is, the feed goes on, and nobody is left to believe that it still runs.
                System.getLogger(HttpFeed.class.getName())
                        .log(System.Logger.Level.ERROR, "The change feed broke off and starts again.", unforeseen);
                lost("The change feed broke off.", new Obstacle.NoAnswer());
            }
            pause(backoff.next());
        }
    }

    /// Returns when the feed has to start over, which is no loss.
    ///
    /// @throws IOException when the stream breaks or falls silent
    private void listen(HttpUrl server) throws IOException {
        Call call = http.feed(server, Math.max(0, cursor - 1));
        Silence silence = new Silence(call, http.patience().silence());
        silence.enter();
        try (Response response = Calls.answered(call)) {
            http.answered(server, response);
            EventStream events = events(server, response);
            Hearing hearing = Hearing.FIRST;
            while (!closed && hearing != Hearing.STARTS_OVER) {
                FeedMessage message = events.next();
                // A listener that takes its time is not the server's silence.
                silence.exit();
                hearing = hear(message, hearing);
                silence.enter();
            }
        } catch (IOException broken) {
            throw silence.struck() ? new InterruptedIOException("nothing was heard in time") : broken;
        } finally {
            silence.exit();
        }
    }

    private static EventStream events(HttpUrl server, Response response) throws IOException {
        if (response.code() != 200 || !Reply.mediaType(response).equals(Http.EVENTS)) {
            throw Reply.of(server, Asked.QUESTION, response).withheld();
        }
        return new EventStream(response.body().source());
    }

    private Hearing hear(FeedMessage message, Hearing before) {
        Hearing after = switch (message) {
            case FeedMessage.Entry(LogEntry entry, String entryHash) -> append(entry, entryHash);
            case FeedMessage.Alive alive -> alive(alive, before);
            case FeedMessage.Reset reset -> startOver();
        };
        if (after == Hearing.GOES_ON) {
            backoff.reset();
        }
        return after;
    }

    private Hearing append(LogEntry entry, String entryHash) {
        if (entry.sequence() < cursor) {
            return Hearing.GOES_ON;
        }
        if (entry.sequence() == cursor) {
            return hash.filter(known -> !known.equals(entryHash)).isPresent() ? startOver() : at(entry, entryHash);
        }
        if (entry.sequence() > cursor + 1) {
            return startOver();
        }
        at(entry, entryHash);
        tell(new FeedEvent.Appended(List.of(entry)));
        return Hearing.GOES_ON;
    }

    private Hearing at(LogEntry entry, String entryHash) {
        cursor = entry.sequence();
        hash = Optional.of(entryHash);
        return Hearing.GOES_ON;
    }

    /// The first sign of life names the revision that was asked for, and each later one the last of the log: a store
    /// that ends before the cursor was put back to an older copy.
    private Hearing alive(FeedMessage.Alive alive, Hearing before) {
        if (before == Hearing.GOES_ON && alive.revision() < cursor) {
            return startOver();
        }
        tell(new FeedEvent.Alive(alive.now()));
        return Hearing.GOES_ON;
    }

    /// From the store's state on, even when it is older than what was known: a store that was restored from a backup is
    /// the store.
    private Hearing startOver() {
        State state = http.get(Paths.SNAPSHOT, Map.of(), State.class);
        cursor = state.revision();
        hash = Optional.empty();
        tell(new FeedEvent.Reset(state));
        return Hearing.STARTS_OVER;
    }

    private void lost(String why, Obstacle obstacle) {
        tell(new FeedEvent.Lost(why, obstacle));
    }

    private static String words(RuntimeException unusable) {
        return Objects.requireNonNullElse(unusable.getMessage(), "The store cannot be followed.");
    }

    private void tell(FeedEvent event) {
        if (!closed) {
            listener.accept(event);
        }
    }

    private void pause(Duration length) {
        if (closed) {
            return;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(length.toMillis());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /// How far a connection has come.
    private enum Hearing {
        FIRST,
        GOES_ON,
        STARTS_OVER
    }
}
