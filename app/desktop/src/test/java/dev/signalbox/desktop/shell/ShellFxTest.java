package dev.signalbox.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.ActionRegistry;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.navigation.Screen;
import dev.signalbox.desktop.navigation.StopReadiness;
import dev.signalbox.desktop.theme.Zoom;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleLongProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShellFxTest {
    private final FakeStop stop = new FakeStop();
    private final SimpleLongProperty waiting = new SimpleLongProperty();
    private final SimpleLongProperty damaged = new SimpleLongProperty();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, new TestClock());
    private final TalkingCache cache = new TalkingCache();
    private final Session session;
    private final FxRig rig;
    private final Zoom zoom = new Zoom();
    private Shell shell;

    ShellFxTest() {
        Fixtures.apply(log.as(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        session = Session.open(log.as(Actors.RINA), new TestClock(), cache);
        Eventually.await(
                "the session has the state", () -> session.view().state().isPresent());
        rig = FxRig.open(() -> {
            shell = shell();
            return shell.root();
        });
    }

    @BeforeEach
    void openTheBoard() {
        FxRig.onFx(() -> {
            shell.listenTo(rig.scene());
            shell.open(new Route.Board());
            return true;
        });
    }

    @AfterEach
    void close() {
        rig.close();
        session.close();
    }

    @Test
    void stopThatNobodyHasFoundOpenLatelyStandsBesideItsReason() {
        FxRig.onFx(() -> {
            stop.readiness.set(new StopReadiness(
                    StopReadiness.Look.UNPROVEN, "Stop test failed 12 s ago (the store): The store does not answer."));
            return true;
        });
        Label words = rig.find("stop-words");
        assertEquals("Stop test failed 12 s ago (the store): The store does not answer.", words.getText());
        assertTrue(rig.find("stop").getStyleClass().contains("unproven"));
        Screenshots.take(rig, "shell-stop-unproven");
    }

    @Test
    void headerNamesTheEnvironmentAndTheConnection() {
        Button band = rig.find("band");
        Label words = rig.find("linkWords");

        assertEquals("PRODUCTION", band.getText());
        assertTrue(words.getText().startsWith("Live · rev "), words.getText());
        Screenshots.take(rig, "shell");
    }

    @Test
    void whatThereIsToKnowOfTheFilesHasAPlaceOfItsOwnUntilItIsRead() {
        String words = "What this computer had kept of this store was damaged."
                + " It was thrown away, and is built again from the store.";
        assertFalse(rig.sees("notices"));

        cache.say(Optional.of(words));
        FxRig.onFx(() -> {
            damaged.set(3);
            return true;
        });
        Eventually.await("both are shown", () -> rig.sees("notice-cache") && rig.sees("notice-damage"));
        assertEquals(words, rig.<Label>find("notice-cache").getText());
        assertFalse(rig.<Label>find("linkWords").getText().contains("damaged"));
        Screenshots.take(rig, "shell-notices");

        rig.click("notice-cache-dismiss");
        assertFalse(rig.sees("notice-cache"));
        assertTrue(rig.sees("notice-damage"));

        cache.say(Optional.of("What this computer keeps of this store was deleted meanwhile, and is built again."));
        Eventually.await("what is new is said", () -> rig.sees("notice-cache"));
        cache.say(Optional.empty());
        Eventually.await("it is over", () -> !rig.sees("notice-cache"));
    }

    @Test
    void stopChordReachesTheStopFromATextField() {
        rig.click("field");

        rig.hold(KeyCode.CONTROL, KeyCode.F12);
        rig.release(KeyCode.F12, KeyCode.CONTROL);

        assertEquals(List.of("pressed HERE", "released"), stop.heard);
    }

    @Test
    void chordCountsAsLetGoWhenTheWindowLosesTheKeyboard() {
        rig.hold(KeyCode.CONTROL, KeyCode.F12);
        rig.focus(FxRig.Keyboard.ELSEWHERE);
        assertEquals(List.of("pressed HERE", "released"), stop.heard);

        rig.focus(FxRig.Keyboard.HERE);
        rig.release(KeyCode.F12, KeyCode.CONTROL);
        assertEquals(List.of("pressed HERE", "released"), stop.heard);
    }

    @Test
    void stopChordReachesTheStopFromAnOpenMenu() {
        rig.click("menu-view");

        rig.press(KeyCode.CONTROL, KeyCode.F12);

        assertEquals(List.of("pressed HERE", "released"), stop.heard);
    }

    @Test
    void stopChordReachesTheStopFromThePalette() {
        rig.press(KeyCode.CONTROL, KeyCode.K);
        assertTrue(rig.sees("fake-palette"));

        rig.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F12);

        assertEquals(List.of("pressed ENVIRONMENT", "released"), stop.heard);
    }

    @Test
    void paletteNeitherCoversNorDimsTheStop() {
        Button button = rig.find("stop");

        rig.press(KeyCode.CONTROL, KeyCode.K);
        Node palette = rig.find("overlay");

        assertTrue(
                palette.localToScene(palette.getLayoutBounds()).getMinY()
                        >= button.localToScene(button.getLayoutBounds()).getMaxY(),
                "the palette begins below the stop");
        rig.click("stop");
        assertEquals(List.of("pressed HERE", "released"), stop.heard);
    }

    @Test
    void stopButtonPassesPressAndRelease() {
        rig.click("stop");

        assertEquals(List.of("pressed HERE", "released"), stop.heard);
    }

    @Test
    void stopButtonIsLargeEnoughToHitInAHurry() {
        Button button = rig.find("stop");

        assertTrue(button.getHeight() >= 44 && button.getWidth() >= 120, button.getWidth() + "x" + button.getHeight());
    }

    @Test
    void backReturnsToTheScreenBefore() {
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT8);
        Label title = rig.find("title");
        assertEquals("Audit", title.getText());

        rig.press(KeyCode.ALT, KeyCode.LEFT);

        assertEquals("Board", title.getText());
    }

    @Test
    void paneKeyGoesRoundTheWindowAndBackToWhereThePersonWas() {
        rig.click("field");

        List<String> there = List.of(afterF6(), afterF6(), afterF6());
        rig.press(KeyCode.SHIFT, KeyCode.F6);

        assertEquals(List.of("band", "go-board", "field"), there);
        assertEquals("go-board", focused());
    }

    private String afterF6() {
        rig.press(KeyCode.F6);
        return focused();
    }

    private String focused() {
        return FxRig.onFx(() -> rig.scene().getFocusOwner().getId());
    }

    @Test
    void placeOfTheDraftsSaysHowMuchWaits() {
        assertEquals("Drafts", rig.<Button>find("go-drafts").getText());

        FxRig.onFx(() -> {
            waiting.set(2);
            return true;
        });

        assertEquals("Drafts · 2", rig.<Button>find("go-drafts").getText());
    }

    @Test
    void refreshSaysWhetherThisIsTheNewest() {
        rig.press(KeyCode.F5);

        Eventually.await(
                "the store has answered",
                () -> rig.<Label>find("told")
                        .getText()
                        .matches("Asked just now: revision [0-9,]+ is the newest, and this is it\\."));
    }

    @Test
    void keysForTheWindowsSizeMoveItByOneStep() {
        rig.press(KeyCode.CONTROL, KeyCode.PLUS);
        rig.press(KeyCode.CONTROL, KeyCode.PLUS);
        rig.press(KeyCode.CONTROL, KeyCode.MINUS);
        assertEquals(110, FxRig.onFx(() -> zoom.percent().get()));

        rig.press(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertEquals(100, FxRig.onFx(() -> zoom.percent().get()));
    }

    @Test
    void bareKeysWriteInATextField() {
        TextField field = rig.find("field");
        rig.click("field");

        rig.type("n");

        assertEquals("n", field.getText());
    }

    private Shell shell() {
        ShellViewModel viewModel = new ShellViewModel(
                session, SameThread.withScreen(), new ManualTicker(), new TestClock(), ZoneId.of("Africa/Kigali"));
        return new Shell(
                viewModel,
                List.of(new FakeScreen("Board", new Route.Board()), new FakeScreen("Audit", anyAudit())),
                new ActionRegistry(),
                new Layers(new FakePalette(), new FakePalette()),
                stop,
                new DeskSigns(waiting, damaged),
                zoom);
    }

    private static Route anyAudit() {
        return new Route.Audit(java.util.Optional.empty());
    }

    private record FakeScreen(String title, Route route, StackPane view) implements Screen {
        FakeScreen(String title, Route route) {
            this(title, route, new StackPane());
            TextField field = new TextField();
            field.setId(title.equals("Board") ? "field" : "other-field");
            view.getChildren().add(field);
        }

        @Override
        public Node root() {
            return view;
        }

        @Override
        public boolean serves(Route asked) {
            return asked.equals(route);
        }

        @Override
        public List<Action> actions() {
            return title.equals("Board")
                    ? List.of(Action.always(
                            "board.next", "Next problem", "N", "Selects the next problem.", Section.VIEW, () -> {}))
                    : List.of();
        }

        @Override
        public void shown(Route shown) {}

        @Override
        public void hidden() {}
    }

    private static final class FakePalette implements Overlay {
        private final TextField field = new TextField();

        FakePalette() {
            field.setId("fake-palette");
        }

        @Override
        public Node root() {
            return field;
        }

        @Override
        public void shown(Runnable close) {
            field.requestFocus();
        }
    }
}
