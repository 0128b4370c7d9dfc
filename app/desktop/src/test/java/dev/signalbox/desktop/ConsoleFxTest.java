package dev.signalbox.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.testkit.Eventually;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
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
