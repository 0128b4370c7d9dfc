package dev.signalbox.client.session;

import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.QUARTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.FeedEvent;
import dev.signalbox.domain.store.Obstacle;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Subscription;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTest {
    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final RolloutStore tara = log.as(Actors.TARA);
    private final ScriptedStore store = new ScriptedStore(log.as(Actors.TARA));
    private Session session;

    @BeforeEach
    void open() {
        Fixtures.apply(tara, Fixtures.runningAt(IN_PRODUCTION, QUARTER));
        session = Session.open(store, clock);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void firstAnswerMakesItLiveWithWhoAnswersAndWhatIsThere() {
        View live = await("it is live", view -> view.link() instanceof Link.Live);

        assertEquals(
                new View(
                        Optional.of(tara.identity()),
                        Optional.of(tara.state()),
                        new Link.Live(),
                        clock.instant(),
                        Optional.empty(),
                        Origin.STORE,
                        Optional.empty()),
                live);
    }

    @Test
    void viewIsTheFoldOfTheFeedAfterEachEntry() {
        awaitFeed();
        for (Command command : List.of(
                new Command.PauseRollout(IN_PRODUCTION),
                new Command.ResumeRollout(IN_PRODUCTION),
                new Command.MoveToStage(IN_PRODUCTION, QUARTER + 1))) {
            Fixtures.apply(tara, List.of(command));

            assertEquals(Optional.of(tara.state()), session.view().state());
        }
    }

    @Test
    void storeThatDoesNotAnswerAtFirstIsAskedUntilItDoes() {
        ScriptedStore silent = new ScriptedStore(tara);
        silent.failNext(3);
        try (Session patient = Session.open(silent, clock)) {
            Eventually.await("it is live", () -> patient.view().link() instanceof Link.Live);

            assertEquals(Optional.of(tara.state()), patient.view().state());
        }
    }

    @Test
    void lostFeedIsOfflineSinceItWasNoticedAndKeepsWhatIsKnown() {
        awaitFeed();
        State known = tara.state();
        Instant heardAt = clock.instant();
        clock.advance(Duration.ofSeconds(5));
        store.tell(new FeedEvent.Lost("Nothing answers."));
        Instant noticed = clock.instant();
        clock.advance(Duration.ofSeconds(5));
        store.tell(new FeedEvent.Lost("Still nothing answers."));

        assertEquals(
                new Link.Offline(noticed, "Still nothing answers."),
                session.view().link());
        assertEquals(Optional.of(known), session.view().state());
        assertEquals(heardAt, session.view().heardAt());
    }

    @Test
    void signOfLifeBringsItBack() {
        awaitFeed();
        store.tell(new FeedEvent.Lost("Nothing answers."));
        clock.advance(Duration.ofSeconds(7));
        store.tell(new FeedEvent.Alive(clock.instant()));

        assertEquals(new Link.Live(), session.view().link());
        assertEquals(clock.instant(), session.view().heardAt());
    }

    @Test
    void serverThatIsNotTrustedIsNotCalledOffline() {
        awaitFeed();
        store.tell(new FeedEvent.Lost("It is not trusted.", new Obstacle.NotTrusted("certificate changed")));

        assertEquals(
                new Link.NotTrusted(clock.instant(), "certificate changed"),
                session.view().link());
    }

    @Test
    void storeThatWentBackSaysSoAndGoesOnFromThere() {
        awaitFeed();
        InMemoryLog older = new InMemoryLog(Fixtures.TENANT, clock);
        Fixtures.apply(older.as(Actors.TARA), Fixtures.setUp());
        store.tell(new FeedEvent.Reset(older.as(Actors.TARA).state()));

        assertEquals(
                Optional.of(new Setback(8, 4, clock.instant())), session.view().setback());
        assertEquals(4, session.view().revision());
    }

    @Test
    void storeThatIsFarAheadIsNoSetback() {
        awaitFeed();
        Fixtures.apply(log.as(Actors.RINA), List.of(new Command.PauseRollout(IN_PRODUCTION)));
        store.tell(new FeedEvent.Reset(tara.state()));

        assertEquals(Optional.empty(), session.view().setback());
        assertEquals(9, session.view().revision());
    }

    @Test
    void watcherHearsTheViewOfNowAndTheLatestAfterThat() {
        List<View> told = new CopyOnWriteArrayList<>();
        awaitFeed();
        session.watch(told::add);
        Eventually.await("the view of now is told", () -> !told.isEmpty());
        Fixtures.apply(tara, List.of(new Command.PauseRollout(IN_PRODUCTION)));
        Eventually.await("the latest is told", () -> told.getLast().revision() == 9);

        assertEquals(session.view(), told.getLast());
    }

    @Test
    void slowWatcherSkipsViewsAndDelaysNobody() throws Exception {
        awaitFeed();
        CountDownLatch release = new CountDownLatch(1);
        List<Long> told = new CopyOnWriteArrayList<>();
        session.watch(view -> {
            told.add(view.revision());
            awaitUninterruptibly(release);
        });
        Eventually.await("the watcher hangs", () -> !told.isEmpty());
        for (int count = 0; count < 50; count++) {
            Fixtures.apply(
                    tara, List.of(new Command.PauseRollout(IN_PRODUCTION), new Command.ResumeRollout(IN_PRODUCTION)));
        }
        assertEquals(108, session.view().revision());
        release.countDown();
        Eventually.await("the latest is told", () -> told.getLast() == 108);

        assertEquals(List.of(8L, 108L), told);
    }

    @Test
    void closedWatchHearsNothingMore() {
        List<View> told = new CopyOnWriteArrayList<>();
        awaitFeed();
        Subscription watch = session.watch(told::add);
        Eventually.await("the view of now is told", () -> !told.isEmpty());
        watch.close();
        List<View> open = new CopyOnWriteArrayList<>();
        session.watch(open::add);
        Fixtures.apply(tara, List.of(new Command.PauseRollout(IN_PRODUCTION)));
        Eventually.await(
                "others are told", () -> !open.isEmpty() && open.getLast().revision() == 9);

        assertEquals(8, told.getLast().revision());
    }

    @Test
    void questionsAreAnsweredInTheBackground() {
        assertInstanceOf(
                Receipt.Applied.class,
                session.submit(Fixtures.submission(new Command.PauseRollout(IN_PRODUCTION)))
                        .join());
        assertEquals(9, session.audit(AuditQuery.newest(20)).join().records().size());
    }

    @Test
    void missingAnswerFailsAsUnavailable() {
        awaitFeed();
        store.failNext(1);
        CompletionException failed = assertThrows(
                CompletionException.class,
                () -> session.submit(Fixtures.submission(new Command.PauseRollout(IN_PRODUCTION)))
                        .join());

        assertInstanceOf(StoreUnavailableException.class, failed.getCause());
    }

    @Test
    void closingEndsTheFeedAndTheStoreAndRefusesQuestions() {
        awaitFeed();
        session.close();

        assertTrue(store.isClosed());
        assertInstanceOf(
                StoreUnavailableException.class,
                session.audit(AuditQuery.newest(1)).exceptionNow());
    }

    private void awaitFeed() {
        Eventually.await("the feed runs", store::isFollowed);
    }

    private View await(String what, Predicate<View> condition) {
        Eventually.await(what, () -> condition.test(session.view()));
        return session.view();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
