package dev.signalbox.client.remote;

import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.FeedEvent;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Subscription;
import dev.signalbox.protocol.FeedMessage;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.Problem;
import dev.signalbox.protocol.json.MalformedMessageException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.Response;

/// Follows the change feed on a virtual thread of its own, through any number of lost connections: it resumes after the
/// last entry it delivered, drops what it has seen, and fetches the state anew when something is missing.
final class HttpFeed implements Subscription {
    private final Http http;
    private final Consumer<FeedEvent> listener;
    private final Backoff backoff = new Backoff(ThreadLocalRandom.current());
    private final Thread thread;
    private long cursor;
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
            try {
                listen();
            } catch (IOException broken) {
                lost(http.words(broken));
            } catch (StoreUnavailableException | MalformedMessageException unusable) {
                lost(Objects.requireNonNullElse(unusable.getMessage(), "The store cannot be followed."));
            } catch (RuntimeException unforeseen) {
                // Whatever it is, the feed goes on, and nobody is left to believe that it still runs.
                System.getLogger(HttpFeed.class.getName())
                        .log(System.Logger.Level.ERROR, "The change feed broke off and starts again.", unforeseen);
                lost("The change feed broke off.");
            }
            pause(backoff.next());
        }
    }

    private void listen() throws IOException {
        try (Response response = http.feed(cursor)) {
            if (response.code() != 200) {
                Problem problem =
                        new Http.Reply(response.code(), response.body().string()).problem();
                throw new StoreUnavailableException(problem.detail() + " " + problem.fix());
            }
            EventStream events = new EventStream(response.body().source());
            while (!closed) {
                hear(events.next());
                backoff.reset();
            }
        }
    }

    private void hear(FeedMessage message) {
        switch (message) {
            case FeedMessage.Entry(LogEntry entry, String hash) -> append(entry);
            case FeedMessage.Alive alive -> tell(new FeedEvent.Alive(alive.now()));
            case FeedMessage.Reset reset -> begin(snapshot());
        }
    }

    private void append(LogEntry entry) {
        if (entry.sequence() == cursor + 1) {
            cursor = entry.sequence();
            tell(new FeedEvent.Appended(List.of(entry)));
        } else if (entry.sequence() > cursor) {
            begin(snapshot());
        }
    }

    private State snapshot() {
        return http.get(Paths.SNAPSHOT, Map.of(), State.class);
    }

    /// From `state` on, even when it is older than what was known: a store that was restored from a backup is the
    /// store.
    private void begin(State state) {
        cursor = state.revision();
        tell(new FeedEvent.Reset(state));
    }

    private void lost(String why) {
        tell(new FeedEvent.Lost(why));
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
}
