package dev.signalbox.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.demo.Sample;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.testkit.Eventually;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A view in a window of its own: live, with the stop, and gone with the console.
class DetachedFxTest {
    @TempDir
    private Path data;

    private ConsoleRig console;
    private FxRig rig;

    @BeforeEach
    void detach() {
        console = ConsoleRig.overSample(data);
        rig = console.rig;
        FxRig.onFx(() -> {
            console.workspace().shell().open(new Route.RolloutDetail(Sample.DEEP_LINKS));
            return true;
        });
        rig.settle();
        rig.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void windowShowsTheViewAliveWhileTheFirstGoesElsewhere() {
        assertEquals(Optional.of("deeplinks.enabled"), text(second(), "rollout-flag"));
        show(new Route.Audit(Optional.empty()));

        assertEquals(Optional.of("Audit"), text(rig.scene(), "title"));
        assertEquals(Optional.of("Rollout"), text(second(), "title"));
        Optional<String> before = text(second(), "linkWords");
        Eventually.await(
                "the second window follows the store",
                () -> !text(second(), "linkWords").equals(before));
    }

    @Test
    void stopChordOpensTheSheetWhereItIsPressedAndAboutWhatStandsThere() {
        show(new Route.Board());
        press(second(), KeyCode.F12);

        Eventually.await("the sheet is there", () -> isSeen(second(), "stop-sheet"));
        assertFalse(isSeen(rig.scene(), "stop-sheet"));
        String scope = text(second(), "stop-scope").orElseThrow();
        assertTrue(scope.contains("deeplinks.enabled"), scope);
        press(second(), KeyCode.ESCAPE);
        Eventually.await("it is left", () -> !isSeen(second(), "stop-sheet"));

        press(rig.scene(), KeyCode.F12);
        Eventually.await("the sheet is in the first window", () -> isSeen(rig.scene(), "stop-sheet"));
        assertFalse(isSeen(second(), "stop-sheet"));
        press(rig.scene(), KeyCode.ESCAPE);
    }

    @Test
    void sheetComesBackToTheFirstWindowWhenTheOtherCloses() {
        press(second(), KeyCode.F12);
        Eventually.await("the sheet is there", () -> isSeen(second(), "stop-sheet"));
        FxRig.onFx(() -> {
            stages().getFirst().close();
            return true;
        });

        assertEquals(List.of(), stages());
        Eventually.await("the sheet is in the first window", () -> isSeen(rig.scene(), "stop-sheet"));
        press(rig.scene(), KeyCode.ESCAPE);
    }

    @Test
    void windowThatWasClosedIsTheNextOneAndHasBeenNowhere() {
        Stage first = stages().getFirst();
        FxRig.onFx(() -> {
            first.close();
            return true;
        });
        show(new Route.Audit(Optional.empty()));
        rig.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);

        assertEquals(List.of(first), stages());
        assertTrue(FxRig.onFx(first::isShowing));
        assertEquals(Optional.of("Audit"), text(second(), "title"));
        assertTrue(FxRig.onFx(() -> second().lookup("#back").isDisabled()), "there is no way back into another one's");
    }

    @Test
    void windowClosesWithTheConsole() {
        Stage second = stages().getFirst();
        console.closeWindow();
        assertFalse(FxRig.onFx(second::isShowing));
    }

    private void show(Route route) {
        FxRig.onFx(() -> {
            console.workspace().shell().open(route);
            return true;
        });
        rig.settle();
    }

    /// As a person in that window would; the stop's key with the one that makes it a chord.
    private void press(Scene window, KeyCode code) {
        FxRig.onFx(() -> {
            Node target = Optional.ofNullable(window.getFocusOwner()).orElse(window.getRoot());
            List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)
                    .forEach(type -> Event.fireEvent(
                            target, new KeyEvent(type, "", "", code, false, code == KeyCode.F12, false, false)));
            return true;
        });
        rig.settle();
    }

    private Scene second() {
        return FxRig.onFx(() -> stages().getFirst().getScene());
    }

    private List<Stage> stages() {
        return FxRig.onFx(() -> console.workspace().detached().stages());
    }

    private static Optional<String> text(Scene window, String id) {
        return FxRig.onFx(() -> Optional.ofNullable(window.lookup("#" + id))
                .map(Label.class::cast)
                .map(Label::getText));
    }

    private static boolean isSeen(Scene window, String id) {
        return FxRig.onFx(() -> {
            Node node = window.lookup("#" + id);
            for (Node at = node; at != null; at = at.getParent()) {
                if (!at.isVisible()) {
                    return false;
                }
            }
            return node != null;
        });
    }
}
