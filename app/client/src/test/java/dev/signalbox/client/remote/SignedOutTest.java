package dev.signalbox.client.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.store.FeedEvent;
import dev.signalbox.domain.store.Obstacle;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Subscription;
import dev.signalbox.http.HttpServer;
import dev.signalbox.store.Engine;
import dev.signalbox.store.token.TokenOwner;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/// A console whose token was taken back, in front of a real server: that is no silence.
class SignedOutTest {
    @TempDir
    private Path folder;

    private Engine engine;
    private HttpServer server;
    private RolloutStore console;

    @BeforeEach
    void serveAndRevoke() {
        engine = Engine.open(folder.resolve("store.db"), new TestClock());
        engine.createTenant(Fixtures.TENANT, "easyMO");
        server = HttpServer.start(engine, "127.0.0.1", 0);
        String token = engine.tokens().create(new TokenOwner(Fixtures.TENANT, Actors.TARA, Optional.empty()));
        console = HttpRolloutStore.at(server.uri(), token);
        engine.tokens().revoke(token);
    }

    @AfterEach
    void close() {
        console.close();
        server.close();
        engine.close();
    }

    @Test
    void everyQuestionIsAnsweredWithWhatIsMissing() {
        assertSignedOut(console::identity);
        assertSignedOut(console::state);
        assertSignedOut(() -> console.submit(Fixtures.submission(new Command.PauseRollout(Fixtures.IN_PRODUCTION))));
    }

    @Test
    void theFeedSaysSoToo() throws InterruptedException {
        BlockingQueue<FeedEvent> heard = new LinkedBlockingQueue<>();
        try (Subscription feed = console.follow(0, heard::add)) {
            FeedEvent.Lost lost = (FeedEvent.Lost) heard.poll(10, TimeUnit.SECONDS);
            assertEquals(new Obstacle.NotSignedIn(), lost.obstacle(), feed::toString);
        }
    }

    private static void assertSignedOut(Executable question) {
        StoreUnavailableException withheld = assertThrows(StoreUnavailableException.class, question);
        assertEquals(new Obstacle.NotSignedIn(), withheld.obstacle());
    }
}
