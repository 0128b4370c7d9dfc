package dev.signalbox.http;

import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.store.Subscription;
import dev.signalbox.protocol.FeedMessage;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.store.Engine;
import dev.signalbox.store.LogFeed;
import dev.signalbox.store.log.StoredEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/// One client of a change feed. Its feed's own thread writes to it, so a slow client delays nobody else.
final class Follower {
    private static final System.Logger LOG = System.getLogger(Follower.class.getName());

    private final OutputStream out;
    private final BooleanSupplier admitted;
    private final CountDownLatch ended = new CountDownLatch(1);
    private long position;

    /// @param admitted whether the client may still listen
    Follower(OutputStream out, BooleanSupplier admitted) {
        this.admitted = admitted;
        this.out = out;
    }

    /// Tells the client to fetch a snapshot and come back.
    void startOver(long revision) throws IOException {
        write("reset", DomainJson.write(new FeedMessage.Reset(revision)));
        out.flush();
    }

    /// Writes until the client goes or [#end] is called. The first thing written is a sign of life.
    void follow(Engine engine, TenantId tenant, long after) {
        position = after;
        Subscription subscription = engine.follow(tenant, after, this::hear);
        try {
            ended.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            subscription.close();
        }
    }

    void end() {
        ended.countDown();
    }

    private void hear(LogFeed event) {
        if (ended.getCount() == 0) {
            return;
        }
        try {
            if (!admitted.getAsBoolean()) {
                // The client comes back, and is told that its token ended.
                end();
                return;
            }
            switch (event) {
                case LogFeed.Entries(var entries) -> {
                    for (StoredEntry entry : entries) {
                        write(entry);
                    }
                }
                case LogFeed.Heartbeat(var now) ->
                    write("alive", DomainJson.write(new FeedMessage.Alive(now, position)));
            }
            out.flush();
        } catch (IOException | RuntimeException gone) {
            // That is how a client leaves; the web server says so with exceptions of its own. A follower that did not
            // end here would wait for ever.
            LOG.log(System.Logger.Level.DEBUG, "A follower left", gone);
            end();
        }
    }

    /// The entry goes out as the very text that its hash covers.
    private void write(StoredEntry stored) throws IOException {
        position = stored.entry().sequence();
        write("entry\nid: " + position, "{\"entry\":" + stored.text() + ",\"hash\":\"" + stored.hash() + "\"}");
    }

    private void write(String event, String data) throws IOException {
        out.write(("event: " + event + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    }
}
