package dev.signalbox.client.remote;

import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.store.FeedEvent;
import dev.signalbox.domain.store.Obstacle;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.network.Toxic;
import dev.signalbox.testkit.network.Way;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/// What is said when what answers is no store, or nothing answers at all.
class StrangeAnswersTest {
    private static final String NOT_KNOWN = " Whether the store took it is not known: sending it again finds out.";

    @Test
    void errorPageOfSomethingInBetweenIsNamed() throws IOException {
        try (StrangeServer proxy =
                        new StrangeServer("502 Bad Gateway", "Content-Type: text/html; charset=utf-8", "<h1>Bad</h1>");
                RolloutStore store = HttpRolloutStore.at(proxy.uri(), "secret")) {
            String words = proxy.where() + " answered 502 with text/html of 12 characters, and no store answers like"
                    + " that. Check the address, and what stands between.";

            assertSays(words, store::state);
            assertSays(words + NOT_KNOWN, () -> store.submit(pause()));
        }
    }

    @Test
    void pageThatIsSentAsASuccessIsNoState() throws IOException {
        try (StrangeServer portal = new StrangeServer("200 OK", "Content-Type: text/html", "<h1>Sign in</h1>");
                RolloutStore store = HttpRolloutStore.at(portal.uri(), "secret")) {
            assertSays(
                    portal.where() + " answered 200 with text/html of 16 characters, and no store answers like that."
                            + " Check the address, and what stands between.",
                    store::identity);
        }
    }

    @Test
    void emptyAnswerIsNamed() throws IOException {
        try (StrangeServer proxy = new StrangeServer("503 Service Unavailable", "", "");
                RolloutStore store = HttpRolloutStore.at(proxy.uri(), "secret")) {
            assertSays(
                    proxy.where() + " answered 503 with nothing in it, and no store answers like that. Check the"
                            + " address, and what stands between.",
                    store::state);
        }
    }

    @Test
    void answerInAnotherVersionsJsonIsNamed() throws IOException {
        try (StrangeServer other = new StrangeServer("200 OK", "Content-Type: application/json", "{\"tomorrow\":1}");
                RolloutStore store = HttpRolloutStore.at(other.uri(), "secret")) {
            assertSays(
                    "The answer of " + other.where()
                            + " makes no sense to this console. Check that both are of one version.",
                    store::state);
        }
    }

    @Test
    void feedThatIsAPageIsLostAndSaysWhatCame() throws IOException {
        World.Heard heard = new World.Heard();
        try (StrangeServer portal = new StrangeServer("200 OK", "Content-Type: text/html", "<h1>Sign in</h1>");
                RolloutStore store = HttpRolloutStore.at(portal.uri(), "secret")) {
            store.follow(0, heard);
            heard.await(FeedEvent.Lost.class);

            assertEquals(
                    new FeedEvent.Lost(portal.where() + " answered 200 with text/html of 16 characters, and no store"
                            + " answers like that. Check the address, and what stands between."),
                    heard.events().getFirst());
        }
    }

    @Test
    void redirectIsNotFollowedAndTheTokenGoesNowhereElse() throws IOException {
        try (StrangeServer elsewhere = new StrangeServer("200 OK", "", "{}");
                StrangeServer redirecting = new StrangeServer(
                        "307 Temporary Redirect", "Location: " + elsewhere.uri() + "/v1/snapshot", "");
                RolloutStore store = HttpRolloutStore.at(redirecting.uri(), "secret")) {
            String words = redirecting.where() + " answered 307 and points to " + elsewhere.where()
                    + ". Redirects are not followed: give the store's own address.";

            assertSays(words, store::state);
            assertSays(words + NOT_KNOWN, () -> store.submit(pause()));

            assertEquals(
                    List.of(Optional.of("Bearer secret"), Optional.of("Bearer secret")), redirecting.credentials());
            assertEquals(List.of(), elsewhere.credentials());
        }
    }

    /// The control: the same redirect leads a client that follows it to the other server.
    @Test
    void clientThatFollowsRedirectsGetsElsewhere() throws IOException {
        try (StrangeServer elsewhere = new StrangeServer("200 OK", "", "{}");
                StrangeServer redirecting = new StrangeServer(
                        "307 Temporary Redirect", "Location: " + elsewhere.uri() + "/v1/snapshot", "")) {
            Request request = new Request.Builder()
                    .url(redirecting.uri() + "/v1/snapshot")
                    .header("Authorization", "Bearer secret")
                    .build();
            new OkHttpClient().newCall(request).execute().close();

            assertEquals(1, elsewhere.credentials().size());
        }
    }

    @Test
    void nobodyThereSaysSoAndLeavesNothingOpen() throws IOException {
        int free;
        try (ServerSocket taken = new ServerSocket(0)) {
            free = taken.getLocalPort();
        }
        try (RolloutStore store = HttpRolloutStore.at(URI.create("http://127.0.0.1:" + free), "secret")) {
            assertSays(
                    "Nothing answers at 127.0.0.1:" + free + ". Check the address and that the server runs.",
                    () -> store.submit(pause()));
        }
    }

    @Test
    void hostThatDoesNotExistSaysSo() {
        try (RolloutStore store = HttpRolloutStore.at(URI.create("http://store.invalid:8080"), "secret")) {
            assertSays("There is no host 'store.invalid'. Check the address.", store::state);
        }
    }

    @Test
    void unknownTokenSaysWhatTheStoreSays(@TempDir Path folder) {
        try (World world = new World(folder);
                RolloutStore store = HttpRolloutStore.at(world.network.uri(), "no-such-token")) {
            World.Heard heard = new World.Heard();
            StoreUnavailableException refused = assertThrows(StoreUnavailableException.class, store::state);
            store.follow(0, heard);
            heard.await(FeedEvent.Lost.class);

            assertEquals(
                    "The token is not known here. Send 'Authorization: Bearer' and a token that an administrator created.",
                    refused.getMessage());
            assertEquals(
                    new FeedEvent.Lost(refused.getMessage(), new Obstacle.NotSignedIn()),
                    heard.events().getFirst());
        }
    }

    @Test
    void serverThatTakesTooLongLeavesACommandOpenAndSaysSo(@TempDir Path folder) {
        try (World world = new World(folder)) {
            RolloutStore store = world.client(Actors.RINA);
            String where = "127.0.0.1:" + world.network.uri().getPort();
            world.network.set(Way.TO_CLIENT, new Toxic.Swallow());

            assertSays(where + " did not answer in time.", store::state);
            assertSays(where + " did not answer in time." + NOT_KNOWN, () -> store.submit(pause()));
        }
    }

    private static Submission pause() {
        return Fixtures.submission(new Command.PauseRollout(IN_PRODUCTION));
    }

    private static void assertSays(String words, Executable asked) {
        assertEquals(words, assertThrows(StoreUnavailableException.class, asked).getMessage());
    }
}
