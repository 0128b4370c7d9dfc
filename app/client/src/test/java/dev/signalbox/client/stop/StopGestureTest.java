package dev.signalbox.client.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Two quick actions or one hold fire exactly one stop; a bounced, repeated or released key fires none.
final class StopGestureTest {
    private static final Duration AFTER_GUARD = Duration.ofMillis(351);

    private final StopRig rig = new StopRig();

    @Test
    void chordThenEnterFires() {
        press();
        rig.timer.pass(AFTER_GUARD);
        rig.gesture.enterPressed();
        assertEquals(1, rig.stops().size());
    }

    @Test
    void chordTwiceFires() {
        press();
        rig.timer.pass(AFTER_GUARD);
        press();
        assertEquals(1, rig.stops().size());
    }

    @Test
    void enterWithinTheGuardDoesNothing() {
        press();
        rig.timer.pass(Duration.ofMillis(349));
        rig.gesture.enterPressed();
        rig.timer.pass(Duration.ofSeconds(60));
        assertEquals(0, rig.stops().size());
        assertInstanceOf(StopProgress.Armed.class, rig.flow.progress());
    }

    @Test
    void enterHeldSinceBeforeTheSheetNeverFires() {
        rig.gesture.enterPressed();
        press();
        for (int repeat = 0; repeat < 100; repeat++) {
            rig.timer.pass(Duration.ofMillis(30));
            rig.gesture.enterPressed();
        }
        assertEquals(0, rig.stops().size());
    }

    @Test
    void enterReleasedAndPressedAnewFires() {
        rig.gesture.enterPressed();
        press();
        rig.timer.pass(AFTER_GUARD);
        rig.gesture.enterReleased();
        rig.gesture.enterPressed();
        assertEquals(1, rig.stops().size());
    }

    @Test
    void autoRepeatOfTheChordDoesNotConfirm() {
        rig.gesture.pressed(rig.onLinks());
        for (int repeat = 0; repeat < 20; repeat++) {
            rig.timer.pass(Duration.ofMillis(30));
            rig.gesture.pressed(rig.onLinks());
        }
        assertEquals(0, rig.stops().size(), "600 ms of repeats, short of a hold");
    }

    @Test
    void bouncedDoubleChordSendsExactlyOne() {
        press();
        rig.timer.pass(AFTER_GUARD);
        press();
        press();
        press();
        rig.gesture.enterPressed();
        rig.timer.pass(Duration.ofSeconds(60));
        assertEquals(1, rig.stops().size());
        assertEquals(1, rig.journal.entries.size());
    }

    @Test
    void holdOf690MillisecondsDoesNothing() {
        rig.gesture.pressed(rig.onLinks());
        rig.timer.pass(Duration.ofMillis(690));
        rig.gesture.released();
        rig.timer.pass(Duration.ofSeconds(60));
        assertEquals(0, rig.stops().size());
    }

    @Test
    void holdOf710MillisecondsFiresOnce() {
        rig.gesture.pressed(rig.onLinks());
        rig.timer.pass(Duration.ofMillis(710));
        rig.gesture.released();
        rig.timer.pass(Duration.ofSeconds(60));
        assertEquals(1, rig.stops().size());
    }

    @Test
    void escapeLeavesNoRowAndNoRequest() {
        press();
        rig.gesture.dismissed();
        rig.timer.pass(Duration.ofSeconds(60));
        assertEquals(0, rig.journal.entries.size());
        assertEquals(0, rig.store.sent.size());
        assertEquals(new StopProgress.Idle(), rig.flow.progress());
    }

    @Test
    void sheetOpenedAnewIsGuardedForItsWholeTime() {
        press();
        rig.timer.pass(Duration.ofMillis(200));
        rig.gesture.dismissed();
        press();
        rig.timer.pass(Duration.ofMillis(200));
        rig.gesture.enterPressed();
        assertEquals(0, rig.stops().size(), "the first sheet's guard must not end the second one's");
    }

    @Test
    void tapOnAStalledScreenIsNoHold() {
        rig.gesture.pressed(rig.onLinks());
        rig.screen.stall(() -> rig.timer.pass(Duration.ofSeconds(5)));
        rig.gesture.released();
        rig.timer.pass(Duration.ofSeconds(60));
        assertEquals(0, rig.stops().size(), "let go 5 s ago, heard only now");
        assertInstanceOf(StopProgress.Armed.class, rig.flow.progress());
    }

    @Test
    void tapOnAScreenThatStallsAgainAndAgainIsNoHold() {
        rig.gesture.pressed(rig.onLinks());
        for (int stall = 0; stall < 6; stall++) {
            rig.screen.stall(() -> rig.timer.pass(Duration.ofSeconds(1)));
        }
        rig.gesture.released();
        rig.timer.pass(Duration.ofSeconds(60));
        assertEquals(0, rig.stops().size());
    }

    @Test
    void holdThatGoesOnAfterAStallFires() {
        rig.gesture.pressed(rig.onLinks());
        rig.screen.stall(() -> rig.timer.pass(Duration.ofSeconds(5)));
        rig.timer.pass(Duration.ofMillis(600));
        assertEquals(1, rig.stops().size(), "100 ms of the stall and 600 ms after it");
    }

    @Test
    void holdFiresOnAScreenThatIsSlowAllTheTime() {
        rig.gesture.pressed(rig.onLinks());
        for (int stall = 0; stall < 7; stall++) {
            rig.screen.stall(() -> rig.timer.pass(Duration.ofMillis(200)));
        }
        assertEquals(1, rig.stops().size());
    }

    @Test
    void bounceHeardAfterAStallDoesNotConfirm() {
        press();
        rig.screen.stall(() -> rig.timer.pass(Duration.ofSeconds(5)));
        press();
        rig.timer.pass(Duration.ofSeconds(60));
        assertEquals(0, rig.stops().size());
        press();
        assertEquals(1, rig.stops().size(), "the person has had time to look, and means it");
    }

    @Test
    void enterHeardAfterAStallFires() {
        press();
        rig.screen.stall(() -> rig.timer.pass(Duration.ofSeconds(5)));
        rig.gesture.enterPressed();
        assertEquals(1, rig.stops().size());
    }

    @Test
    void bounceThatStaysDownIsNoHold() {
        press();
        rig.timer.pass(Duration.ofMillis(200));
        rig.gesture.pressed(rig.onLinks());
        rig.timer.pass(Duration.ofSeconds(60));
        assertEquals(0, rig.stops().size());
    }

    @Test
    void holdSaysHowFarItIs() {
        List<Double> shares = new ArrayList<>();
        rig.gesture.onHold(shares::add);
        rig.gesture.pressed(rig.onLinks());
        rig.timer.pass(Duration.ofMillis(175));
        rig.gesture.released();
        rig.timer.pass(Duration.ofSeconds(1));
        assertEquals(List.of(50 / 700.0, 100 / 700.0, 150 / 700.0), shares);
    }

    private void press() {
        rig.gesture.pressed(rig.onLinks());
        rig.gesture.released();
    }
}
