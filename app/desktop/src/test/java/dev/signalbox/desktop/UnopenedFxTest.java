package dev.signalbox.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.testkit.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A store that cannot be opened, and what a person does about it by keyboard.
class UnopenedFxTest {
    @TempDir
    private Path data;

    private ConsoleRig console;

    @BeforeEach
    void beginWithAStoreThatIsNone() throws IOException {
        Files.createDirectory(data.resolve("store.db"));
        console = new ConsoleRig(data);
        console.begin(Backend.begin(
                new Source.Embedded(data), data, InstantSource.system(), CompletableFuture.completedFuture(null)));
        awaitUnopened();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void whyIsSaidAndTheKeyboardIsOnTheChoiceThatChangesNothing() {
        assertEquals("The store 'this computer' cannot be opened", console.text("unopened-title"));
        assertEquals(
                "The store's file " + data.resolve("store.db")
                        + " cannot be opened. Check that its folder exists and can be written.",
                console.text("unopened-why"));
        assertEquals("unopened-again", focused());
        Screenshots.take(console.rig, "unopened");
    }

    @Test
    void tryingAgainOpensItOnceItCanBe() throws IOException {
        console.rig.press(KeyCode.ENTER);
        awaitUnopened();
        assertTrue(console.isEmpty());

        Files.delete(data.resolve("store.db"));
        console.rig.press(KeyCode.ENTER);

        console.awaitOpen();
        assertEquals("Welcome", console.title());
    }

    @Test
    void anotherConnectionIsChosenAndLeftAgain() {
        console.rig.press(KeyCode.TAB);
        assertEquals("unopened-elsewhere", focused());
        console.rig.press(KeyCode.ENTER);
        Eventually.await("the connections are shown", () -> console.rig.sees("connection-name"));
        Screenshots.take(console.rig, "unopened-elsewhere");

        console.rig.click("elsewhere-back");

        awaitUnopened();
        assertEquals("unopened-again", focused());
    }

    @Test
    void sampleIsOneChoiceAway() {
        console.rig.press(KeyCode.TAB);
        console.rig.press(KeyCode.TAB);
        assertEquals("unopened-sample", focused());
        console.rig.press(KeyCode.ENTER);

        console.awaitOpen();
        assertEquals("Board", console.title());
    }

    @Test
    void detailsCanBeCopiedAndAreNoStackTrace() {
        console.rig.click("unopened-copy");

        assertEquals("Copied.", console.text("unopened-copied"));
        String details = FxRig.onFx(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(details.startsWith("Signalbox could not open the store 'this computer' at "), details);
        assertTrue(details.contains(data.resolve("store.db").toString()), details);
        assertFalse(details.contains("\tat "), details);
    }

    private void awaitUnopened() {
        Eventually.await("it is given up", () -> console.rig.sees("unopened-again"));
    }

    private String focused() {
        return FxRig.onFx(() -> console.rig.scene().getFocusOwner().getId());
    }
}
