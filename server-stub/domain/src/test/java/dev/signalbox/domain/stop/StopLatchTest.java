package dev.signalbox.domain.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.signalbox.domain.testing.Choices;
import dev.signalbox.domain.testing.Property;
import dev.signalbox.domain.testing.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// The algebra of the latch: an add-wins observed-remove set (reliability.md 3.3).
final class StopLatchTest {
    private static final EmergencyStop FIRST = stop(1);
    private static final EmergencyStop SECOND = stop(2);

    @Test
    void sameStopCountsOnce() {
        StopLatch once = StopLatch.CLEAR.engage(FIRST);

        assertSame(once, once.engage(FIRST));
    }

    @Test
    void stopEngagedBesideAResumeSurvivesInEitherOrder() {
        StopLatch seen = StopLatch.CLEAR.engage(FIRST);
        Set<StopId> named = Set.of(FIRST.id());

        assertEquals(List.of(SECOND), seen.engage(SECOND).clear(named).live());
        assertEquals(List.of(SECOND), seen.clear(named).engage(SECOND).live());
    }

    @Test
    void lateRepeatOfALiftedStopDoesNothing() {
        StopLatch lifted = StopLatch.CLEAR.engage(FIRST).clear(Set.of(FIRST.id()));

        assertSame(lifted, lifted.engage(FIRST));
    }

    @Test
    void liftingOneStopLeavesTheRequestForAnother() {
        ResumeRequest request = new ResumeRequest(Set.of(FIRST.id()), "rina", "Rina", World.START, "fixed");
        StopLatch both = StopLatch.CLEAR.engage(FIRST).engage(SECOND).request(request);

        assertEquals(Optional.of(request), both.clear(Set.of(SECOND.id())).request());
        assertEquals(Optional.empty(), both.clear(Set.of(FIRST.id())).request());
    }

    @Test
    void anyOrderOfPressingAndLiftingEndsTheSame() {
        Property.holds(1_000, choices -> {
            List<UnaryOperator<StopLatch>> acts = acts(choices);
            StopLatch straight = all(acts);
            StopLatch shuffled = all(shuffled(acts, choices));
            StopLatch twice = all(acts.stream()
                    .<UnaryOperator<StopLatch>>map(act -> latch -> act.apply(act.apply(latch)))
                    .toList());

            assertEquals(new HashSet<>(straight.live()), new HashSet<>(shuffled.live()));
            assertEquals(straight.cleared(), shuffled.cleared());
            assertEquals(straight, twice);
        });
    }

    private static List<UnaryOperator<StopLatch>> acts(Choices choices) {
        List<UnaryOperator<StopLatch>> acts = new ArrayList<>();
        while (choices.draw(10) != 0) {
            EmergencyStop stop = stop(choices.draw(5));
            boolean lift = choices.draw(3) == 0;
            choices.note((lift ? "lift " : "press ") + stop.id());
            acts.add(lift ? latch -> latch.clear(Set.of(stop.id())) : latch -> latch.engage(stop));
        }
        return acts;
    }

    private static List<UnaryOperator<StopLatch>> shuffled(List<UnaryOperator<StopLatch>> acts, Choices choices) {
        List<UnaryOperator<StopLatch>> rest = new ArrayList<>(acts);
        List<UnaryOperator<StopLatch>> order = new ArrayList<>();
        while (!rest.isEmpty()) {
            order.add(rest.remove(choices.draw(rest.size())));
        }
        return order;
    }

    private static StopLatch all(List<UnaryOperator<StopLatch>> acts) {
        StopLatch latch = StopLatch.CLEAR;
        for (UnaryOperator<StopLatch> act : acts) {
            latch = act.apply(latch);
        }
        return latch;
    }

    private static EmergencyStop stop(int number) {
        return new EmergencyStop(
                World.stop(number), new StopScope.Everything(), "ivo", "Ivo", World.START, "", Optional.empty());
    }
}
