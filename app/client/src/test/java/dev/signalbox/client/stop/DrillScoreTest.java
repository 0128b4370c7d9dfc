package dev.signalbox.client.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.stop.DrillScore.Card;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How a practised stop went.
class DrillScoreTest {
    private final StopRig rig = new StopRig();
    private final DrillScore score = new DrillScore();

    @Test
    void twoStepsWithinTwoSecondsAreWhatIsPromised() {
        arm();
        rig.clock.advance(Duration.ofMillis(1_800));
        press();
        Card card = score.card().orElseThrow();
        assertEquals(new Card(Duration.ofMillis(1_800), Duration.ofMillis(1_800), 2, 2), card);
        assertEquals(
                "Within what is promised: 2 steps and 2.0 s. 1.8 s were yours, the rest the console's and the store's.",
                card.words());
    }

    @Test
    void eachChangeOfWhatStopsIsAStep() {
        arm();
        rig.flow.widen(StopWidth.ENVIRONMENT);
        saw();
        rig.flow.widen(StopWidth.EVERYTHING);
        saw();
        rig.clock.advance(Duration.ofMillis(2_600));
        press();
        Card card = score.card().orElseThrow();
        assertEquals(4, card.steps());
        assertTrue(card.words().startsWith("Promised are 2 steps and 2.0 s. 2.6 s were yours"), card.words());
    }

    @Test
    void thereIsNoScoreBeforeTheStoreHasAnswered() {
        arm();
        rig.store.line = FlakyStore.Line.DEAD;
        press();
        assertEquals(Optional.empty(), score.card());

        rig.clock.advance(Duration.ofSeconds(3));
        rig.store.line = FlakyStore.Line.GOOD;
        rig.flow.reconnected();
        saw();
        assertEquals(Duration.ofSeconds(3), score.card().orElseThrow().time());
        assertEquals(Duration.ZERO, score.card().orElseThrow().own());
    }

    @Test
    void theNextDrillIsCountedAnew() {
        arm();
        press();
        rig.flow.dismiss();
        saw();
        assertEquals(Optional.empty(), score.card());
        arm();
        rig.clock.advance(Duration.ofMillis(500));
        press();
        assertEquals(Duration.ofMillis(500), score.card().orElseThrow().time());
    }

    private void arm() {
        rig.flow.arm(rig.onLinks());
        saw();
    }

    private void press() {
        rig.flow.fire();
        saw();
    }

    private void saw() {
        score.saw(rig.flow.progress(), rig.text());
    }
}
