package dev.signalbox.client.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.flag.EvaluatorKey;
import dev.signalbox.domain.store.KnownEvaluator;
import dev.signalbox.domain.store.Reach;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReachedTest {
    private static final Instant STORE = Instant.parse("2026-03-01T03:00:00Z");
    private static final Instant HERE = STORE.plus(Duration.ofDays(3));

    @Test
    void withoutEvaluatorsNothingIsKnown() {
        assertEquals(new Reached.NotKnown(), Reached.of(new Reach(7, STORE, List.of()), "0 evaluators", HERE));
    }

    @Test
    void agesAreRightWhateverThisComputersClockSays() {
        Reach reach = new Reach(
                7,
                STORE,
                List.of(evaluator("edge-1", 7, STORE.minusSeconds(1)), evaluator("edge-2", 6, STORE.minusSeconds(40))));

        assertEquals(
                new Reached.Counted(1, 2, "2 evaluators", List.of("edge-2"), HERE.minusSeconds(40), HERE),
                Reached.of(reach, "2 evaluators", HERE));
    }

    private static KnownEvaluator evaluator(String name, long revision, Instant at) {
        return new KnownEvaluator(new EvaluatorKey(name), Optional.empty(), revision, at);
    }
}
