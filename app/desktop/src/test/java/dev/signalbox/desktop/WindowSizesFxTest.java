package dev.signalbox.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.demo.Sample;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.fx.WholeText;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.testkit.Eventually;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole console drawn large, and in the smallest window it can be given.
class WindowSizesFxTest {
    @TempDir
    private Path data;

    private ConsoleRig console;
    private FxRig rig;

    @BeforeEach
    void open() {
        console = ConsoleRig.overSample(data);
        rig = console.rig;
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void nothingIsLostAtTwiceTheSize() {
        size(1280, 800);
        for (int step = 0; step < 5; step++) {
            rig.press(KeyCode.CONTROL, KeyCode.PLUS);
        }

        assertNothingIsLost("zoom-200");
    }

    @Test
    void incidentModeIsReachedToItsEndAtTwiceTheSize() {
        size(1280, 800);
        for (int step = 0; step < 5; step++) {
            rig.press(KeyCode.CONTROL, KeyCode.PLUS);
        }
        show(new Route.Incident());
        look("zoom-200-incident");
        assertScrollsOneWayOnly();
        Reach.assertSeen(rig, "stop");
        List.of("incident-headline", "incident-method", "incident-stop", "incident-steps")
                .forEach(id -> Reach.assertReached(rig, id));
        fire("incident-stop");
        Eventually.await("the incident runs", () -> rig.sees("incident-running"));
        fire("incident-begin");
        Eventually.await("the procedure has begun", () -> rig.sees("back-out-step"));

        look("zoom-200-incident-running");
        Reach.assertSeen(rig, "stop");
        List.of(
                        "incident-title",
                        "incident-clocks",
                        "incident-moves",
                        "incident-message",
                        "back-out-clocks",
                        "back-out-step",
                        "back-out-done",
                        "incident-suspects")
                .forEach(id -> Reach.assertReached(rig, id));
        Screenshots.asItIs(rig, "zoom-200-incident-end");
        Reach.assertKeyboardShowsWhereItIs(rig, "incident-tiles", "back-out-done");
    }

    @Test
    void nothingIsLostInTheSmallestWindow() {
        size(1024, 640);

        assertNothingIsLost("smallest");
        show(new Route.Incident());
        look("smallest-incident");
    }

    private void assertNothingIsLost(String name) {
        look(name + "-board");
        show(new Route.RolloutDetail(Sample.DEEP_LINKS));
        look(name + "-rollout");
        rig.press(KeyCode.CONTROL, KeyCode.J);
        assertTrue(rig.sees("rollout-next"));
        look(name + "-who-is-next");
        rig.press(KeyCode.CONTROL, KeyCode.I);
        assertTrue(rig.sees("rollout-what-if"));
        look(name + "-what-if");
        rig.press(KeyCode.ESCAPE);
        show(new Route.Routing());
        look(name + "-routing");
        show(new Route.Sources());
        look(name + "-sources");
        show(new Route.Policies());
        look(name + "-policies");
        for (String section : List.of("internal", "sizes", "procedures", "templates", "holds")) {
            rig.press(KeyCode.DOWN);
            look(name + "-policies-" + section);
        }
        show(new Route.RolloutDetail(Sample.DEEP_LINKS));
        rig.press(KeyCode.CONTROL, KeyCode.F12);
        assertTrue(rig.sees("stop-sheet"));
        look(name + "-stop");
        rig.press(KeyCode.ESCAPE);
        rig.press(KeyCode.F1);
        assertTrue(rig.sees("help"));
        look(name + "-help");
        rig.press(KeyCode.ESCAPE);
        assertFalse(rig.sees("help"));
    }

    private void look(String name) {
        Screenshots.asItIs(rig, name);
        assertEquals(List.of(), WholeText.lost(rig), name);
        assertStopIsWhole();
    }

    private void assertScrollsOneWayOnly() {
        ScrollPane window = rig.find("scroll");
        assertTrue(
                FxRig.onFx(() -> window.getContent().getLayoutBounds().getWidth()
                        <= window.getViewportBounds().getWidth() + 1),
                "it scrolls sideways too");
    }

    private void assertStopIsWhole() {
        Node stop = rig.find("stop");
        assertTrue(rig.scene().getWidth()
                >= stop.localToScene(stop.getLayoutBounds()).getMaxX());
        assertTrue(stop.localToScene(stop.getLayoutBounds()).getHeight() >= 44);
    }

    private void fire(String id) {
        FxRig.onFx(() -> {
            rig.<Button>find(id).fire();
            return true;
        });
        rig.settle();
    }

    private void show(Route route) {
        FxRig.onFx(() -> {
            console.workspace().shell().open(route);
            return true;
        });
        rig.settle();
    }

    private void size(double width, double height) {
        FxRig.onFx(() -> {
            Window shown = rig.scene().getWindow();
            shown.setWidth(width);
            shown.setHeight(height);
            return true;
        });
        rig.settle();
    }
}
