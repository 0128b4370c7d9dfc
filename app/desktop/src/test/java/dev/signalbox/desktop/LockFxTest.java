package dev.signalbox.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.fx.WholeText;
import dev.signalbox.testkit.Eventually;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The console while it is locked: nothing of its content, nothing of its keys, and plain words about both.
class LockFxTest {
    @TempDir
    private Path data;

    private ConsoleRig console;
    private FxRig rig;

    @BeforeEach
    void open() {
        console = ConsoleRig.over(new Source.SampleData(), data);
        rig = console.rig;
        Eventually.await(
                "the environment is known",
                () -> rig.sees("band") && !console.text("linkWords").isEmpty());
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void lockedConsoleShowsNothingButWhoseItIsAndHowToUnlockIt() {
        rig.press(KeyCode.CONTROL, KeyCode.L);

        assertEquals("The console is locked", console.text("lock-title"));
        assertEquals("PRODUCTION", console.text("lock-environment"));
        assertTrue(console.text("lock-person").startsWith("Signalbox, signed in as "), console.text("lock-person"));
        assertTrue(console.text("lock-words").contains("It protects nothing"));
        assertNull(FxRig.onFx(() -> rig.scene().lookup("#stop")));
        assertNull(FxRig.onFx(() -> rig.scene().lookup("#title")));
        Screenshots.take(rig, "locked");
        assertEquals(List.of(), WholeText.lost(rig));

        rig.press(KeyCode.CONTROL, KeyCode.L);
        assertEquals("Board", console.title());
        assertFalse(rig.sees("lock-title"));
    }

    @Test
    void noOtherKeyWorksWhileItIsLockedTheStopsLeastOfAll() {
        rig.press(KeyCode.CONTROL, KeyCode.L);
        rig.press(KeyCode.CONTROL, KeyCode.F12);
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT8);
        rig.press(KeyCode.ESCAPE);
        assertEquals("STOP does not work from here. What was sent before goes on.", console.text("lock-stop"));
        assertEquals("The console is locked", console.text("lock-title"));

        rig.press(KeyCode.CONTROL, KeyCode.L);
        assertEquals("Board", console.title());
        assertFalse(rig.sees("stop-sheet"));
        rig.press(KeyCode.CONTROL, KeyCode.F12);
        assertTrue(rig.sees("stop-sheet"));
        rig.press(KeyCode.ESCAPE);
    }

    @Test
    void everyWindowIsLockedAndUnlockedTogether() {
        rig.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        FxRig.onFx(() -> {
            rig.scene().getWindow().requestFocus();
            return true;
        });
        rig.press(KeyCode.CONTROL, KeyCode.L);
        assertNull(FxRig.onFx(() -> second().lookup("#title")));
        assertNotNull(FxRig.onFx(() -> second().lookup("#lock-title")));

        FxRig.onFx(() -> {
            ((Button) second().lookup("#lock-unlock")).fire();
            return true;
        });
        assertNotNull(FxRig.onFx(() -> second().lookup("#title")));
        assertEquals("Board", console.title());
    }

    private javafx.scene.Scene second() {
        return console.workspace().detached().stages().getFirst().getScene();
    }
}
