package dev.signalbox.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.testkit.Eventually;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A stop that is practised, in the whole console.
class PracticeFxTest {
    @TempDir
    private Path data;

    private ConsoleRig console;
    private FxRig rig;

    @BeforeEach
    void open() {
        console = ConsoleRig.over(new Source.Embedded(data.resolve("store")), data);
        rig = console.rig;
        FxRig.onFx(() -> {
            workspace().actions().find("incident.practise").ifPresent(Action::run);
            return true;
        });
        Eventually.await("the drill is open", () -> drill().isPresent());
        rig.settle();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aDrillHasItsOwnWordsAndStopsNothing() {
        assertEquals("DRILL: nothing will stop", text("stop-headline"));
        assertTrue(in("stop-drill-band").isVisible());
        assertEquals("Practise stop", ((Button) in("stop-now")).getText());
        assertTrue(in("stop-now").isFocused());
        Screenshots.take(rig, "drill-armed");

        stop();

        Eventually.await("the drill's store has it", () -> in("stop-score").isVisible());
        assertTrue(text("stop-headline").startsWith("DRILL: nothing will stop · Stop"), text("stop-headline"));
        assertEquals("2", text("stop-score-steps"));
        Screenshots.take(rig, "drill-score");
        assertEquals(
                List.of(),
                workspace().backend().session().store().state().stops().live());
    }

    @Test
    void theRealStopComesFirstInItsMenu() {
        assertEquals(
                List.of(
                        "incident.stop",
                        "incident.stop-environment",
                        "incident.practise",
                        "incident.on-call",
                        "incident.tones",
                        "incident.recommended"),
                workspace().actions().in(Section.INCIDENT).stream()
                        .map(Action::id)
                        .toList());
    }

    @Test
    void leavingTheDrillLeavesNothingOfIt() {
        rig.press(KeyCode.ESCAPE);
        Eventually.await("the drill is gone", () -> drill().isEmpty());
    }

    @Test
    void theStopsOwnKeyMeansTheRealOne() {
        rig.press(KeyCode.CONTROL, KeyCode.F12);
        Eventually.await("the drill is gone", () -> drill().isEmpty());
        assertEquals("Emergency stop", this.<Label>real("stop-headline").getText());
        assertTrue(rig.sees("stop-sheet"));
        assertFalse(rig.sees("stop-drill-band"));
    }

    /// Enter, as often as it takes: it does nothing while a bounced key could be meant.
    private void stop() {
        Eventually.await("it is pressed", () -> {
            rig.press(KeyCode.ENTER);
            return !in("stop-now").isVisible();
        });
    }

    private Workspace workspace() {
        return console.workspace();
    }

    private Optional<Node> drill() {
        return FxRig.onFx(() -> Optional.ofNullable(rig.scene().getRoot().lookup(".drill")));
    }

    private Node in(String id) {
        return FxRig.onFx(() -> drillRoot().lookup("#" + id));
    }

    private Node drillRoot() {
        return rig.scene().getRoot().lookup(".drill");
    }

    private String text(String id) {
        return ((Label) in(id)).getText();
    }

    private <N extends Node> N real(String id) {
        return rig.find(id);
    }
}
