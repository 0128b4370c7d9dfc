package dev.signalbox.client.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What counts as attention: time in which the thread answered, and of a stall a moment.
final class AttentionTest {
    private static final Duration ENOUGH = Duration.ofMillis(700);

    private final StopRig rig = new StopRig();
    private final List<Duration> heard = new ArrayList<>();

    @Test
    void threadThatAnswersPaysAllOfItsTimeAndNoMoreThanEnough() {
        Attention attention = attention(Attention.MOST);
        attention.begin();
        rig.timer.pass(Duration.ofMillis(130));
        assertEquals(List.of(Duration.ofMillis(50), Duration.ofMillis(100)), heard);

        rig.timer.pass(Duration.ofSeconds(10));
        assertEquals(ENOUGH, attention.paid());
    }

    @Test
    void stallPaysForAMomentOnly() {
        assertEquals(Attention.MOST, paidByAStall(Attention.MOST));
    }

    /// The control: where a stall pays for all of its time, a key that was let go meanwhile has been held.
    @Test
    void stallWithoutABoundWouldPayForAHold() {
        assertEquals(Duration.ofSeconds(5), paidByAStall(Duration.ofHours(1)));
    }

    @Test
    void lookThatWasOnItsWayWhenItEndedCountsForNothing() {
        Attention attention = attention(Attention.MOST);
        attention.begin();
        rig.screen.stall(() -> {
            rig.timer.pass(Duration.ofMillis(60));
            attention.end();
        });
        assertEquals(Duration.ZERO, attention.paid());
        assertEquals(List.of(), heard);
    }

    private Duration paidByAStall(Duration most) {
        Attention attention = attention(most);
        attention.begin();
        rig.screen.stall(() -> rig.timer.pass(Duration.ofSeconds(5)));
        return attention.paid();
    }

    private Attention attention(Duration most) {
        return new Attention(rig.alarms, rig.screen, rig.time, ENOUGH, most, heard::add);
    }
}
