package dev.signalbox.client.remote;

import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.FeedEvent;
import dev.signalbox.domain.store.Obstacle;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Subscription;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.FeedRecorder;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.network.Toxic;
import dev.signalbox.testkit.network.Way;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The change feed over a bad network, from a real server.
class FeedFaultsTest {
    /// At this rate a sign of life takes minutes.
    private static final Toxic TRICKLE = new Toxic.Slices(1, Duration.ofSeconds(1));

    @TempDir
    Path folder;

    private World world;
    private String token;
    private final World.Heard heard = new World.Heard();

    @BeforeEach
    void serve() {
        world = new World(folder);
        world.setUp();
        token = world.token(Actors.VERA);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void peopleNoticeSilenceWithinFiveSecondsAndNotBeforeAHeartbeatIsDue() {
        Duration silence = Patience.STANDARD.silence();

        assertTrue(silence.compareTo(Duration.ofSeconds(5)) < 0, "noticed after " + silence);
        assertTrue(silence.compareTo(Duration.ofSeconds(3)) > 0, "noticed after " + silence);
    }

    @Test
    void feedThatFallsSilentIsLostAndComesBack() {
        follow(4);
        heard.await(FeedEvent.Alive.class);

        world.network.set(Way.TO_CLIENT, new Toxic.Swallow());
        heard.await(FeedEvent.Lost.class);
        assertEquals(new FeedEvent.Lost(where() + " did not answer in time."), lastOf(FeedEvent.Lost.class));

        heard.forget();
        world.network.heal();
        heard.await(FeedEvent.Alive.class);
    }

    @Test
    void feedThatTricklesWithoutAWholeEventIsLost() {
        world.network.set(Way.TO_CLIENT, TRICKLE);
        follow(4);
        heard.await(FeedEvent.Lost.class);

        assertEquals(List.of(new FeedEvent.Lost(where() + " did not answer in time.")), heard.events());
    }

    /// The control: a bound on each read is met by every byte that trickles, and the stream goes on past the silence.
    @Test
    void boundOnEachReadWouldNotNoticeThatItTrickles() throws Exception {
        world.network.set(Way.TO_CLIENT, new Toxic.Slices(1, Duration.ofMillis(20)));
        OkHttpClient bounded =
                new OkHttpClient.Builder().readTimeout(Duration.ofMillis(500)).build();
        Request request = new Request.Builder()
                .url(world.network.uri() + "/v1/changes?after=4")
                .header("Authorization", "Bearer " + world.token(Actors.VERA))
                .build();

        long started = System.nanoTime();
        try (Response response = bounded.newCall(request).execute()) {
            new EventStream(response.body().source()).next();
        }

        Duration took = Duration.ofNanos(System.nanoTime() - started);
        assertTrue(took.compareTo(Duration.ofMillis(500)) > 0, "read for " + took + " with a bound of 500 ms");
    }

    @Test
    void serverThatIsDownIsLostAndHeardAgainWithWhatHappenedMeanwhile() {
        follow(4);
        heard.await(FeedEvent.Alive.class);

        world.stopServer();
        heard.await(FeedEvent.Lost.class);
        heard.forget();
        world.startServer();
        world.apply(Fixtures.plan(IN_PRODUCTION));
        heard.await("the entry comes", told -> heard.sequences().equals(List.of(5L)));
    }

    @Test
    void cutsOfEveryKindLoseNoEntryAndRepeatNone() {
        FeedRecorder recorder = new FeedRecorder(world.inside(Actors.VERA).state());
        RolloutStore store = world.client(Actors.VERA);
        Random chance = new Random(11);
        store.follow(4, recorder);

        for (int round = 0; round < 12; round++) {
            long after = chance.nextInt(4_000);
            world.network.set(
                    Way.TO_CLIENT, chance.nextBoolean() ? new Toxic.Reset(after) : new Toxic.Truncation(after));
            for (int count = 0; count < 10; count++) {
                world.apply(app(round, count));
            }
            if (chance.nextBoolean()) {
                world.network.heal();
            }
        }
        world.network.heal();
        recorder.awaitRevision(124);

        assertEquals(
                LongStream.rangeClosed(5, 124).boxed().toList(),
                recorder.entries().stream().map(entry -> entry.sequence()).toList());
        assertEquals(world.inside(Actors.VERA).state(), recorder.state());
    }

    /// The control: without the place where it was cut, a follower hears the same again.
    @Test
    void followerThatForgetsWhereItWasHearsEntriesTwice() {
        FeedRecorder recorder = new FeedRecorder(world.inside(Actors.VERA).state());
        RolloutStore store = world.client(Actors.VERA);
        world.apply(app(0, 0));
        Subscription first = store.follow(4, recorder);
        recorder.awaitRevision(5);
        first.close();
        world.apply(app(0, 1));
        store.follow(4, recorder);
        recorder.awaitRevision(6);

        assertEquals(
                List.of(5L, 5L, 6L),
                recorder.entries().stream().map(entry -> entry.sequence()).toList());
    }

    @Test
    void startingOverIsNoLoss() {
        follow(500);
        heard.await(FeedEvent.Reset.class);
        world.apply(Fixtures.plan(IN_PRODUCTION));
        heard.await("the entry comes", told -> heard.sequences().equals(List.of(5L)));

        assertEquals(0, heard.count(FeedEvent.Lost.class));
        assertEquals(1, heard.count(FeedEvent.Reset.class));
    }

    @Test
    void storeThatWasPutBackToAnOlderCopyStartsOverFromIt() {
        putBackAfter(() -> world.apply(Fixtures.plan(IN_PRODUCTION), new Command.StartRollout(IN_PRODUCTION)));

        heard.await(FeedEvent.Reset.class);
        assertEquals(
                new FeedEvent.Reset(world.inside(Actors.VERA).state()),
                heard.events().getLast());
    }

    @Test
    void storeThatLostOnlyItsLastEntryStartsOverToo() {
        putBackAfter(() -> world.apply(Fixtures.plan(IN_PRODUCTION)));

        heard.await(FeedEvent.Reset.class);
        assertEquals(
                new FeedEvent.Reset(world.inside(Actors.VERA).state()),
                heard.events().getLast());
    }

    /// Revision 6 is not the revision 6 that was heard: only its hash tells.
    @Test
    void storeThatWasPutBackAndWentAnotherWayStartsOverInsteadOfFoldingOntoTheWrongPast() {
        putBackAfter(() -> world.apply(Fixtures.plan(IN_PRODUCTION), new Command.StartRollout(IN_PRODUCTION)), () -> {
            world.apply(app(1, 1), app(1, 2), app(1, 3));
        });

        heard.await(FeedEvent.Reset.class);
        world.apply(app(2, 1));
        heard.await("the next entry comes", told -> heard.sequences().equals(List.of(8L)));
        assertEquals(
                7,
                heard.events().stream()
                        .filter(FeedEvent.Reset.class::isInstance)
                        .map(FeedEvent.Reset.class::cast)
                        .findFirst()
                        .orElseThrow()
                        .state()
                        .revision());
    }

    /// The control: to a follower that knows numbers only, the other way looks like the next entry.
    @Test
    void followerThatKnowsNoHashWouldFoldOntoTheWrongPast() {
        AtomicReference<State> lost = new AtomicReference<>();
        putBackAfter(
                () -> {
                    world.apply(Fixtures.plan(IN_PRODUCTION), new Command.StartRollout(IN_PRODUCTION));
                    lost.set(world.inside(Actors.VERA).state());
                },
                () -> world.apply(app(1, 1), app(1, 2), app(1, 3)));
        FeedRecorder recorder = new FeedRecorder(lost.get());
        world.client(Access.to(world.network.uri(), token)).follow(6, recorder);
        recorder.awaitRevision(7);

        assertNotEquals(world.inside(Actors.VERA).state(), recorder.state());
    }

    @Test
    void secondEndpointTakesOverWhenTheFirstIsDown() {
        RolloutStore store = world.client(new Access(
                List.of(world.network.uri(), world.direct()), world.token(Actors.VERA), new Trust.Computer()));
        store.follow(4, heard);
        heard.await(FeedEvent.Alive.class);

        world.network.set(Way.TO_SERVER, new Toxic.Down());
        heard.await(FeedEvent.Lost.class);
        heard.forget();
        heard.await(FeedEvent.Alive.class);

        assertEquals(4, store.state().revision());
    }

    @Test
    void lossNamesNoDistrustWhereNobodyShowedACertificate() {
        world.network.set(Way.TO_SERVER, new Toxic.Down());
        follow(4);
        heard.await(FeedEvent.Lost.class);

        assertEquals(new Obstacle.NoAnswer(), ((FeedEvent.Lost) heard.events().getFirst()).obstacle());
    }

    private void putBackAfter(Runnable lostWork) {
        putBackAfter(lostWork, () -> {});
    }

    /// Hears `lostWork`, and then the store without it, after it did `otherWork`.
    private void putBackAfter(Runnable lostWork, Runnable otherWork) {
        world.stopServer();
        world.copyAs("older.db");
        world.startServer();
        follow(4);
        lostWork.run();
        long revision = world.inside(Actors.VERA).state().revision();
        heard.await("revision " + revision + " comes", told -> heard.sequences().contains(revision));
        world.stopServer();
        heard.await(FeedEvent.Lost.class);
        heard.forget();
        world.restore("older.db");
        world.startServerAfter(otherWork);
    }

    private void follow(long after) {
        world.client(Access.to(world.network.uri(), token)).follow(after, heard);
    }

    private FeedEvent lastOf(Class<? extends FeedEvent> kind) {
        return heard.events().stream().filter(kind::isInstance).toList().getLast();
    }

    private String where() {
        return "127.0.0.1:" + world.network.uri().getPort();
    }

    private static Command app(int round, int count) {
        return new Command.CreateApp(new App(new AppKey("app-" + round + "-" + count), "An app"));
    }
}
