package dev.signalbox.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.device.BreakGlassLog;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.store.Engine;
import dev.signalbox.testkit.Eventually;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole console on a store of its own, as a person meets it first.
class ConsoleFxTest {
    @TempDir
    private Path data;

    private ConsoleRig console;
    private FxRig rig;

    @BeforeEach
    void sitDown() {
        console = new ConsoleRig(data);
        rig = console.rig;
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void firstRunIsOneActionAwayFromTheSample() {
        console.open(new Source.Embedded(data));
        assertEquals("Welcome", console.title());
        Screenshots.take(rig, "welcome");

        rig.press(KeyCode.ENTER);
        console.awaitOpen();

        assertEquals("Board", console.title());
    }

    @Test
    void windowIsThereBeforeItsStoreAndItsKeysWork() {
        BreakGlassLog byKey = new BreakGlassLog();
        CompletableFuture<OpenedStore> opening = new CompletableFuture<>();
        console.begin(Backend.over(
                CompletableFuture.completedFuture(null),
                opening,
                new Source.Embedded(data),
                data,
                InstantSource.system(),
                byKey));
        assertEquals("Welcome", console.title());

        rig.press(KeyCode.CONTROL, KeyCode.F12);

        assertTrue(rig.sees("stop-sheet"), "the stop is armed before any store is heard");
        opening.complete(OpenedStore.of(new Source.Embedded(data), data, InstantSource.system(), byKey));
    }

    @Test
    void storeIsNotTurnedToBeforeTheWindowIsThere() {
        CompletableFuture<Void> painted = new CompletableFuture<>();
        Source source = new Source.Embedded(data.resolve("store"));
        console.begin(Backend.begin(source, data.resolve("store"), InstantSource.system(), painted));
        assertFalse(Files.exists(data.resolve("store")), "nothing is written beside the first frame");

        painted.complete(null);

        Eventually.await("the store is there", () -> Files.exists(data.resolve("store/store.db")));
    }

    @Test
    void whatIsNotShownAtFirstIsMadeOnceTheStoreIsHeard() {
        CompletableFuture<Void> painted = new CompletableFuture<>();
        CompletableFuture<Void> warmed = new CompletableFuture<>();
        Backend begun = Backend.begin(new Source.Embedded(data), data, InstantSource.system(), painted);
        console.begin(begun, () -> warmed.complete(null));
        assertEquals(Optional.empty(), inScene("stop-sheet"));

        painted.complete(null);

        Eventually.await("everything is made", warmed::isDone);
        assertTrue(inScene("stop-sheet").isPresent());
    }

    private Optional<Node> inScene(String id) {
        return FxRig.onFx(() -> Optional.ofNullable(rig.scene().lookup("#" + id)));
    }

    @Test
    void storeThatTurnsOutToBeEmptyIsMetWithTheWelcome() {
        Engine.open(data.resolve("store.db"), InstantSource.system()).close();

        console.begin(Backend.begin(new Source.Embedded(data), data, InstantSource.system()));

        awaitTitle("Welcome");
    }

    @Test
    void everyPlaceIsReachedByKey() {
        console.open(new Source.SampleData());

        rig.press(KeyCode.CONTROL, KeyCode.DIGIT8);
        assertEquals("Audit", console.title());
        rig.press(KeyCode.CONTROL, KeyCode.O);
        assertEquals("Connections", console.title());
        Screenshots.take(rig, "connections");
        rig.press(KeyCode.CONTROL, KeyCode.COMMA);
        assertEquals("Settings", console.title());
        Screenshots.take(rig, "settings");
        rig.press(KeyCode.F1);
        Screenshots.take(rig, "help");
        rig.press(KeyCode.ESCAPE);
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertEquals("Board", console.title());
        Screenshots.take(rig, "console-board");
    }

    @Test
    void nothingTakesTheKeyboardFromAStopThatIsArmed() {
        console.open(new Source.SampleData());
        // As soon after the first frame: the robot lets a key go only when its press has been drawn, and a first
        // drawing that lasts longer than a hold would make one of a tap.
        FxRig.onFx(() -> {
            console.workspace().warmth().forEach(Runnable::run);
            return true;
        });
        rig.press(KeyCode.CONTROL, KeyCode.F12);

        rig.press(KeyCode.F1);
        rig.press(KeyCode.CONTROL, KeyCode.K);
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT8);

        assertFalse(rig.sees("help"));
        assertFalse(rig.sees("palette"));
        assertEquals("Board", console.title());
        assertEquals("stop-now", focused());
        rig.press(KeyCode.ESCAPE);
    }

    @Test
    void helpLeavesTheStopInSightAndGivesTheKeyboardBack() {
        console.open(new Source.SampleData());
        rig.click("filter");
        Node stop = rig.find("stop");

        rig.press(KeyCode.F1);
        Node help = rig.find("help");

        assertTrue(help.localToScene(help.getLayoutBounds()).getMinY()
                >= stop.localToScene(stop.getLayoutBounds()).getMaxY());
        rig.press(KeyCode.ESCAPE);
        assertFalse(rig.sees("help"));
        assertEquals("filter", focused());
    }

    private String focused() {
        return FxRig.onFx(() -> rig.scene().getFocusOwner().getId());
    }

    @Test
    void typingStopInThePaletteOffersTheStopFirst() {
        console.open(new Source.SampleData());
        rig.press(KeyCode.CONTROL, KeyCode.K);

        rig.type("stop");
        Screenshots.take(rig, "palette");
        rig.press(KeyCode.ENTER);

        assertTrue(!rig.sees("palette"));
        Screenshots.take(rig, "stop-armed");
    }

    private void awaitTitle(String wanted) {
        Eventually.await("the screen is " + wanted, () -> console.title().equals(wanted));
    }
}
