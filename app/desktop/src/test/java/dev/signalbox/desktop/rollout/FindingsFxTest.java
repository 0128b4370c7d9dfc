package dev.signalbox.desktop.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.rollout.FindingsView.Ask;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.testkit.Actors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a person found, entered and seen on the rollout's screen.
final class FindingsFxTest {
    private final RolloutRig rollouts = new RolloutRig();
    private RolloutWindow window;
    private FxRig rig;

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void figureIsEnteredAndShownWithWhoWhenAndUntilWhen() {
        rollouts.climbTo(2);
        open();
        assertTrue(rig.sees("findings-none"));
        FxRig.onFx(() -> {
            rig.<ComboBox<Ask>>find("finding-what").setValue(new Ask.Figure(Metric.USER_COMPLAINTS));
            rig.find("finding-figure").requestFocus();
            return true;
        });
        rig.type("many");
        rig.press(KeyCode.TAB);
        rig.press(KeyCode.SPACE);
        assertEquals("'many' is no number. Write a number such as 3 or 2.5.", window.text("finding-problem"));
        rig.press(KeyCode.CONTROL, KeyCode.A);
        rig.type("3");
        rig.press(KeyCode.TAB);
        rig.press(KeyCode.SPACE);

        window.await("it counts", () -> words().contains("User complaints: 3\nRina, "));
        assertTrue(
                words().contains("Counts while on " + rollouts.rollout().stage().name()), words());
        Screenshots.take(rig, "rollout-findings");
    }

    private String words() {
        return FxRig.onFx(() -> rig.find("findings").lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .toList()
                .toString());
    }

    private void open() {
        window = RolloutWindow.open(rollouts, Actors.RINA);
        rig = window.rig();
    }
}
