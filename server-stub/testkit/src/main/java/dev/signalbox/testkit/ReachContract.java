package dev.signalbox.testkit;

import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.PRODUCTION;
import static dev.signalbox.testkit.Fixtures.QUARTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EvaluatorKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.Acknowledgement;
import dev.signalbox.domain.store.KnownEvaluator;
import dev.signalbox.domain.store.Reach;
import dev.signalbox.domain.store.RolloutStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Which evaluators have said that they decide by a revision.
abstract class ReachContract extends StoreTests {
    private static final EvaluatorKey ONE = new EvaluatorKey("edge-1");
    private static final EvaluatorKey TWO = new EvaluatorKey("edge-2");

    ReachContract(Opening opening) {
        super(opening);
    }

    @Test
    void withoutEvaluatorsNobodyIsCounted() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        long revision = store.state().revision();

        assertEquals(new Reach(revision, clock.instant(), List.of()), store.reach(revision));
    }

    @Test
    void whoDecidesByItIsReachedAndWhoDecidesByLessIsSilent() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        long revision = store.state().revision();
        acknowledge(TWO, revision - 1);
        KnownEvaluator silent = known(TWO, revision - 1);
        clock.advance(Duration.ofSeconds(2));
        acknowledge(ONE, revision);
        KnownEvaluator reached = known(ONE, revision);

        Reach reach = store.reach(revision);

        assertEquals(new Reach(revision, clock.instant(), List.of(reached, silent)), reach);
        assertEquals(List.of(reached), reach.reached());
        assertEquals(List.of(silent), reach.silent());
        assertEquals(Optional.of(silent.at()), reach.oldest());
        assertEquals(List.of(reached, silent), store.reach(revision - 1).reached());
    }

    @Test
    void theLatestWordCountsEvenWhenItGoesBack() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        long revision = store.state().revision();
        acknowledge(ONE, revision);

        acknowledge(ONE, 1);

        assertEquals(List.of(known(ONE, 1)), store.reach(revision).silent());
    }

    @Test
    void oneThatDecidesForTwoEnvironmentsIsCountedInEach() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        long revision = store.state().revision();
        EnvironmentKey staging = new EnvironmentKey("staging");
        acknowledge(ONE, revision);
        as(Actors.CHECKOUT_SERVICE).acknowledge(new Acknowledgement(ONE, Optional.of(staging), 1));
        as(Actors.CHECKOUT_SERVICE).acknowledge(new Acknowledgement(TWO, Optional.empty(), revision));

        Reach reach = store.reach(revision);

        assertEquals(3, reach.evaluators().size());
        assertEquals(List.of(), reach.in(PRODUCTION::equals).silent());
        assertEquals(2, reach.in(PRODUCTION::equals).reached().size());
        assertEquals(1, reach.in(staging::equals).silent().size());
    }

    @Test
    void whoHasBeenQuietForAnHourIsGone() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        acknowledge(ONE, 1);
        clock.advance(Reach.KEPT.minusSeconds(1));
        acknowledge(TWO, 1);
        assertEquals(2, store.reach(1).evaluators().size());

        clock.advance(Duration.ofSeconds(1));

        assertEquals(
                List.of(TWO),
                store.reach(1).evaluators().stream().map(KnownEvaluator::key).toList());
    }

    @Test
    void nobodyCanHaveHeardWhatTheLogDoesNotHold() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        long revision = store.state().revision();

        InvalidValueException refused = assertThrows(InvalidValueException.class, () -> acknowledge(ONE, revision + 1));

        assertEquals("revision", refused.field());
        assertEquals(List.of(), store.reach(revision).evaluators());
    }

    @Test
    void wordsOfEvaluatorsAreNoPartOfTheLog() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);
        State before = store.state();

        acknowledge(ONE, before.revision());

        assertEquals(before, store.state());
    }

    private void acknowledge(EvaluatorKey evaluator, long revision) {
        as(Actors.CHECKOUT_SERVICE).acknowledge(new Acknowledgement(evaluator, Optional.of(PRODUCTION), revision));
    }

    private KnownEvaluator known(EvaluatorKey evaluator, long revision) {
        return new KnownEvaluator(evaluator, Optional.of(PRODUCTION), revision, clock.instant());
    }
}
