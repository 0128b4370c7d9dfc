package dev.signalbox.testkit;

import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.QUARTER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What a follower is told: everything, once, in order.
abstract class FeedContract extends StoreTests {
    FeedContract(Opening opening) {
        super(opening);
    }

    @Test
    void foldOfTheFeedIsTheStateAfterEachCommand() {
        RolloutStore store = as(Actors.TARA);
        FeedRecorder follower = followFromTheStart(store);
        for (Command command : Fixtures.runningAt(IN_PRODUCTION, QUARTER)) {
            clock.advance(Duration.ofMillis(1_001));
            long revision = apply(store, command);
            follower.awaitRevision(revision);
            assertEquals(store.state(), follower.state());
        }
    }

    @Test
    void feedFromTheStartTellsTheWholePast() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        FeedRecorder follower = followFromTheStart(store);
        follower.awaitRevision(8);

        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L), sequences(follower));
        assertEquals(store.state(), follower.state());
    }

    @Test
    void feedFromARevisionTellsOnlyWhatCameAfter() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        State known = store.state();
        apply(store, new Command.PauseRollout(IN_PRODUCTION));
        FeedRecorder follower = new FeedRecorder(known);
        store.follow(known.revision(), follower);
        apply(store, new Command.ResumeRollout(IN_PRODUCTION));
        follower.awaitRevision(10);

        assertEquals(List.of(9L, 10L), sequences(follower));
        assertEquals(store.state(), follower.state());
    }

    @Test
    void feedHasNoGapWhileOthersSubmit() throws Exception {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        RolloutStore other = as(Actors.RINA);
        FeedRecorder follower;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writer = threads.submit(() -> toggle(other, 50));
            follower = followFromTheStart(store);
            toggle(store, 50);
            writer.get();
        }
        follower.awaitRevision(store.state().revision());

        assertEquals(LongStream.rangeClosed(1, store.state().revision()).boxed().toList(), sequences(follower));
        assertEquals(store.state(), follower.state());
    }

    @Test
    void twoFollowersAreToldTheSame() {
        RolloutStore store = as(Actors.TARA);
        FeedRecorder first = followFromTheStart(store);
        FeedRecorder second = followFromTheStart(as(Actors.VERA));
        Fixtures.apply(store, Fixtures.runningAt(IN_PRODUCTION, QUARTER));
        first.awaitRevision(8);
        second.awaitRevision(8);

        assertEquals(first.entries(), second.entries());
    }

    @Test
    void closedSubscriptionIsToldNothingMore() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        FeedRecorder closed = new FeedRecorder(State.empty(Fixtures.TENANT));
        Subscription subscription = store.follow(0, closed);
        closed.awaitRevision(8);
        subscription.close();
        FeedRecorder open = followFromTheStart(store);

        apply(store, new Command.PauseRollout(IN_PRODUCTION));
        open.awaitRevision(9);

        assertEquals(8, closed.state().revision());
    }

    @Test
    void entriesSayWhoDidItWhenWhyAndByWhichCommand() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        clock.advance(Duration.ofMillis(5_250));
        FeedRecorder follower = followFromTheStart(store);
        var submission = Fixtures.submission("error budget is spent", new Command.PauseRollout(IN_PRODUCTION));
        as(Actors.IVO).submit(submission);
        follower.awaitRevision(9);

        assertEquals(
                new LogEntry(
                        9,
                        clock.instant(),
                        "ivo",
                        "Ivo",
                        submission.id(),
                        "error budget is spent",
                        new Event.RolloutPaused(IN_PRODUCTION)),
                follower.entries().getLast());
    }

    private static FeedRecorder followFromTheStart(RolloutStore store) {
        FeedRecorder follower = new FeedRecorder(State.empty(Fixtures.TENANT));
        store.follow(0, follower);
        return follower;
    }

    private static void toggle(RolloutStore store, int times) {
        for (int count = 0; count < times; count++) {
            apply(store, new Command.PauseRollout(IN_PRODUCTION));
            apply(store, new Command.ResumeRollout(IN_PRODUCTION));
        }
    }

    private static List<Long> sequences(FeedRecorder follower) {
        return follower.entries().stream().map(LogEntry::sequence).toList();
    }
}
