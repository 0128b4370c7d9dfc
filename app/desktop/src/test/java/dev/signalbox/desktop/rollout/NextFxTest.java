package dev.signalbox.desktop.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.desktop.fx.Clipped;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.next.NextView;
import dev.signalbox.domain.category.Counts;
import dev.signalbox.domain.category.SubjectPurpose;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.InternalStatus;
import dev.signalbox.domain.rules.category.CategoryCommand;
import dev.signalbox.testkit.Actors;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who is next, on the rollout's screen.
final class NextFxTest {
    private final RolloutRig rollouts = new RolloutRig();
    private RolloutWindow window;
    private FxRig rig;

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void listsAreReachedAndLeftByKeyboard() {
        people();
        open();

        window.act("rollout.next");

        assertEquals("Next stage: Beta", rig.<Label>find("next-coming-title").getText());
        ListView<NextView.Line> coming = rig.find("next-coming");
        assertTrue(FxRig.onFx(coming::isFocused));
        assertEquals(
                4, rig.<ListView<NextView.Line>>find("next-leaving").getItems().size());
        Screenshots.take(rig, "rollout-who-is-next");
        assertEquals(List.of(), Clipped.labels(rig, "#rollout-next"));
        rig.press(KeyCode.ESCAPE);
        assertFalse(rig.sees("rollout-next"));
    }

    @Test
    void nobodyKnownIsWorded() {
        open();

        rig.click("rollout-who-is-next");

        assertEquals(
                "No subject is known by name, so nobody can be named.",
                rig.<Label>find("next-coming-words").getText());
        assertFalse(rig.sees("next-coming"));
    }

    private void people() {
        for (int number = 1; number <= 4; number++) {
            rollouts.as(
                    rollouts.log.as(Actors.SAM),
                    new Command.SetInternalActor("staff-" + number, InternalStatus.INTERNAL),
                    "");
        }
        for (int number = 1; number <= 40; number++) {
            rollouts.does(new CategoryCommand.CategorizeSubject(
                    "acme/service-" + number,
                    SubjectPurpose.ORDINARY,
                    new Counts(number * 350, number / 2, number),
                    number % 40,
                    Optional.empty()));
        }
        rollouts.climbTo(1);
    }

    private void open() {
        window = RolloutWindow.open(rollouts, Actors.RINA);
        rig = window.rig();
    }
}
