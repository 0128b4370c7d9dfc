package dev.signalbox.client.session;

import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.QUARTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LateStoreTest {
    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final ScriptedStore store = new ScriptedStore(log.as(Actors.TARA));
    private final CompletableFuture<RolloutStore> opening = new CompletableFuture<>();
    private final LateStore late = new LateStore(opening);

    @Test
    void questionWaitsForTheStoreAndIsAnsweredByIt() {
        Fixtures.apply(store, Fixtures.runningAt(IN_PRODUCTION, QUARTER));
        CompletableFuture<State> answer = CompletableFuture.supplyAsync(late::state);

        opening.complete(store);

        assertEquals(store.state(), answer.join());
    }

    @Test
    void storeThatCouldNotBeOpenedCannotBeReachedAndSaysWhy() {
        opening.completeExceptionally(new IllegalStateException("The file is locked."));

        assertEquals(
                "The file is locked.",
                assertThrows(StoreUnavailableException.class, late::state).getMessage());
    }

    @Test
    void waitThatIsInterruptedEndsAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        StoreUnavailableException ended = assertThrows(StoreUnavailableException.class, late::state);

        assertEquals(List.of("The store was not waited for.", true), List.of(ended.getMessage(), Thread.interrupted()));
    }

    @Test
    void storeThatComesAfterItWasClosedIsClosed() {
        late.close();

        opening.complete(store);

        assertTrue(store.isClosed());
    }

    @Test
    void sessionOverALateStoreConnectsUntilItComesAndIsLiveThen() {
        try (Session session = Session.open(late, clock)) {
            assertEquals(
                    List.of(new Link.Connecting(), Optional.empty()),
                    List.of(session.view().link(), session.view().state()));

            opening.complete(store);

            Eventually.await("it is live", () -> session.view().link() instanceof Link.Live);
            assertEquals(Optional.of(store.state()), session.view().state());
        }
    }
}
