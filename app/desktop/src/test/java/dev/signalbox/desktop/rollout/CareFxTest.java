package dev.signalbox.desktop.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.domain.aftercare.Finding;
import dev.signalbox.domain.aftercare.Reading;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.aftercare.Aftercare;
import dev.signalbox.testkit.Actors;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A check that is due, done by keyboard where its rollout is shown.
final class CareFxTest {
    private final RolloutRig rollouts = new RolloutRig();
    private RolloutWindow window;
    private FxRig rig;

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void checkThatIsDueIsReportedWithWhatAPersonSaw() {
        rollouts.climbTo(rollouts.rollout().ladder().last());
        rollouts.clock.advance(Duration.ofHours(5));
        open(Actors.IVO);
        window.await("the check is shown", () -> rig.sees("care-fine"));
        assertTrue(
                window.text("care-check").startsWith("First 24 hours, check 2, due since "), window.text("care-check"));
        Screenshots.take(rig, "rollout-care");
        type("Not a reading");
        rig.click("care-fine");
        assertEquals(
                "'Not a reading' says not what was read. Write each line as a name, a colon and a value, such as"
                        + " User complaints: 3.",
                window.text("care-readings-problem"));
        type("User complaints: 3");
        rig.click("care-fine");

        window.await(
                "it is reported",
                () -> !Aftercare.reports(rollouts.state(), RolloutRig.LINKS).isEmpty());
        assertEquals(
                List.of(List.of(new Reading("User complaints", "3"))),
                Aftercare.reports(rollouts.state(), RolloutRig.LINKS).stream()
                        .filter(report -> report.finding() == Finding.FINE)
                        .map(report -> report.readings())
                        .toList());
        window.await("it is owed no more", () -> !rig.sees("care-fine"));
    }

    @Test
    void secondThatPassesTakesTheKeyboardFromNoButton() {
        rollouts.climbTo(rollouts.rollout().ladder().last());
        rollouts.clock.advance(Duration.ofHours(73));
        open(Actors.ANA);
        window.await("something is owed", () -> rig.sees("care-owed"));
        rig.click("rollout-reason");
        rig.type("It was quiet that night");
        rollouts.clock.advance(Duration.ofSeconds(1));
        window.await("it can be said", () -> enabled().isPresent());
        Node button = enabled().orElseThrow();
        FxRig.onFx(() -> {
            button.requestFocus();
            return true;
        });
        assertSame(button, FxRig.onFx(() -> rig.scene().getFocusOwner()));
        for (int second = 0; second < 3; second++) {
            rollouts.clock.advance(Duration.ofSeconds(1));
            window.await("a second has passed", () -> true);
        }

        assertSame(button, FxRig.onFx(() -> rig.scene().getFocusOwner()));
    }

    /// The first button of what is owed that can be pressed.
    private Optional<Node> enabled() {
        return FxRig.onFx(() -> rig.find("care-owed").lookupAll(".button").stream()
                .filter(found -> !found.isDisabled())
                .findFirst());
    }

    private void type(String text) {
        FxRig.onFx(() -> {
            rig.<TextInputControl>find("care-readings").requestFocus();
            return true;
        });
        rig.press(KeyCode.CONTROL, KeyCode.A);
        rig.type(text);
    }

    private void open(Actor actor) {
        window = RolloutWindow.open(rollouts, actor);
        rig = window.rig();
    }
}
