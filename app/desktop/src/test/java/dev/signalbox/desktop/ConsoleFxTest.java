package dev.signalbox.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.device.BreakGlassLog;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.store.Engine;
import dev.signalbox.testkit.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole console on a store of its own, as a person meets it first.
class ConsoleFxTest {
    private final AtomicReference<ConsoleWindow> window = new AtomicReference<>();
    private final FxRig rig = FxRig.open(StackPane::new);

    @TempDir
    private Path data;

    @AfterEach
    void close() {
        FxRig.onFx(() -> {
            window.get().close();
            return true;
        });
        rig.close();
    }

    @Test
    void firstRunIsOneActionAwayFromTheSample() {
        open(new Source.Embedded(data));
        assertEquals("Welcome", title());
        Screenshots.take(rig, "welcome");

        rig.press(KeyCode.ENTER);
        awaitOpen();

        assertEquals("Board", title());
    }

    @Test
    void windowIsThereBeforeItsStoreAndItsKeysWork() {
        BreakGlassLog byKey = new BreakGlassLog();
        CompletableFuture<OpenedStore> opening = new CompletableFuture<>();
        begin(Backend.over(
                CompletableFuture.completedFuture(null),
                opening,
                new Source.Embedded(data),
                data,
                InstantSource.system(),
                byKey));
        assertEquals("Welcome", title());

        rig.press(KeyCode.CONTROL, KeyCode.F12);

        assertTrue(rig.sees("stop-sheet"), "the stop is armed before any store is heard");
        opening.complete(OpenedStore.of(new Source.Embedded(data), data, InstantSource.system(), byKey));
    }

    @Test
    void storeIsNotTurnedToBeforeTheWindowIsThere() {
        CompletableFuture<Void> painted = new CompletableFuture<>();
        Source source = new Source.Embedded(data.resolve("store"));
        begin(Backend.begin(source, data.resolve("store"), InstantSource.system(), painted));
        assertFalse(Files.exists(data.resolve("store")), "nothing is written beside the first frame");

        painted.complete(null);

        Eventually.await("the store is there", () -> Files.exists(data.resolve("store/store.db")));
    }

    @Test
    void whatIsNotShownAtFirstIsMadeOnceTheStoreIsHeard() {
        CompletableFuture<Void> painted = new CompletableFuture<>();
        CompletableFuture<Void> warmed = new CompletableFuture<>();
        Backend begun = Backend.begin(new Source.Embedded(data), data, InstantSource.system(), painted);
        FxRig.onFx(() -> {
            ConsoleWindow shown = new ConsoleWindow(rig.scene(), rig.theme(), data);
            window.set(shown);
            shown.begin(begun, workspace -> shown.warm(workspace, () -> warmed.complete(null)));
            return true;
        });
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

        begin(Backend.begin(new Source.Embedded(data), data, InstantSource.system()));

        awaitTitle("Welcome");
    }

    @Test
    void storeThatCannotBeOpenedIsSaidInPlaceOfTheWindow() throws IOException {
        Files.createDirectory(data.resolve("store.db"));

        begin(Backend.begin(new Source.Embedded(data), data, InstantSource.system()));

        Eventually.await(
                "it is given up",
                () -> FxRig.onFx(() -> window.get().workspace().isEmpty()));
        rig.settle();
        assertEquals(
                List.of("The store's file " + data.resolve("store.db") + " cannot be opened."
                        + " Check that its folder exists and can be written."),
                words());
    }

    @Test
    void everyPlaceIsReachedByKey() {
        open(new Source.SampleData());

        rig.press(KeyCode.CONTROL, KeyCode.DIGIT8);
        assertEquals("Audit", title());
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT9);
        assertEquals("Connections", title());
        Screenshots.take(rig, "connections");
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertEquals("Board", title());
        Screenshots.take(rig, "console-board");
    }

    @Test
    void typingStopInThePaletteOffersTheStopFirst() {
        open(new Source.SampleData());
        rig.press(KeyCode.CONTROL, KeyCode.K);

        rig.type("stop");
        Screenshots.take(rig, "palette");
        rig.press(KeyCode.ENTER);

        assertTrue(!rig.sees("palette"));
        Screenshots.take(rig, "stop-armed");
    }

    private void open(Source source) {
        FxRig.onFx(() -> {
            ConsoleWindow opened = new ConsoleWindow(rig.scene(), rig.theme(), data);
            window.set(opened);
            opened.open(source);
            return true;
        });
        awaitOpen();
    }

    private void begin(Backend begun) {
        FxRig.onFx(() -> {
            ConsoleWindow shown = new ConsoleWindow(rig.scene(), rig.theme(), data);
            window.set(shown);
            shown.begin(begun, workspace -> shown.warm(workspace, () -> {}));
            return true;
        });
        rig.settle();
    }

    private void awaitTitle(String wanted) {
        Eventually.await("the screen is " + wanted, () -> title().equals(wanted));
    }

    /// What the window says when it has no content.
    private List<String> words() {
        return FxRig.onFx(() -> rig.scene().getRoot().lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .toList());
    }

    private void awaitOpen() {
        Eventually.await(
                "the store is open",
                () -> FxRig.onFx(() -> window.get().workspace().isPresent()));
        rig.settle();
    }

    private String title() {
        Label title = rig.find("title");
        return title.getText();
    }
}
