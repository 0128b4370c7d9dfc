package dev.signalbox.client.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.testkit.TestClock;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StopProgressTest {
    private static final Delivery HELD = new Delivery.Held("It was pressed more than 15 minutes ago.", TestClock.START);
    private static final Delivery FAILED = new Delivery.Unanswered(7, "Nothing answers.", TestClock.START);
    private static final Delivery ACCEPTED = new Delivery.Accepted("the store", 9, TestClock.START);

    private final StopProgress.Pressed pressed = StopProgress.Pressed.now(new StopPress(
            new StopId(new UUID(1, 2)),
            StopNames.reach(new StopScope.Everything()),
            TestClock.START,
            Reachability.OFFLINE));

    @Test
    void attemptThatFailsAfterTheStopWasHeldLeavesItHeld() {
        assertEquals(HELD, pressed.with(HELD).with(FAILED).delivery());
    }

    @Test
    void attemptThatSucceedsAfterTheStopWasHeldCounts() {
        assertEquals(ACCEPTED, pressed.with(HELD).with(ACCEPTED).delivery());
    }

    @Test
    void heldStopThatAPersonSendsIsUnderWay() {
        assertEquals(
                FAILED,
                pressed.with(HELD).with(new Delivery.Sending()).with(FAILED).delivery());
    }

    @Test
    void nothingTakesAnAnswerBack() {
        assertEquals(ACCEPTED, pressed.with(ACCEPTED).with(FAILED).with(HELD).delivery());
    }
}
