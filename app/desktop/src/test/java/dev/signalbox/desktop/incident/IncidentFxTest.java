package dev.signalbox.desktop.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.backout.RunSettingsFile;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.board.BoardWorld;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Incident mode by keyboard: what is seen is chosen, the flag goes off, the clocks run.
class IncidentFxTest {
    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final ManualTicker ticker = new ManualTicker();
    private final Session session;
    private final FxRig rig;
    private IncidentScreen screen;

    IncidentFxTest() {
        BoardWorld.fill(log);
        session = Session.open(log.as(Actors.IVO), clock);
        Eventually.await(
                "the session has the state", () -> session.view().state().isPresent());
        rig = FxRig.open(() -> {
            screen = new IncidentScreen(
                    session,
                    (command, reason, seen, said) -> {},
                    SameThread.withScreen(),
                    ticker,
                    clock,
                    ZoneOffset.UTC,
                    UUID::randomUUID,
                    new RunSettingsFile(Path.of("no-such-file")),
                    "here");
            return (Parent) screen.root();
        });
        FxRig.onFx(() -> {
            screen.shown(new Route.Incident());
            return true;
        });
        rig.settle();
    }

    @AfterEach
    void close() {
        rig.close();
        session.close();
    }

    @Test
    void keyboardBeginsOnWhatGuidanceSeesAndSpaceChoosesAnother() {
        assertEquals("incident-high-error-rate", focus());
        rig.press(KeyCode.TAB);
        rig.press(KeyCode.SPACE);
        assertTrue(FxRig.onFx(
                () -> rig.<ToggleButton>find("incident-security-vulnerability").isSelected()));
        assertEquals("P0  Security vulnerability", text("incident-headline"));
        Screenshots.take(rig, "incident");
    }

    @Test
    void turningOffOpensTheIncidentAndItsClockRuns() {
        FxRig.onFx(() -> {
            rig.<Button>find("incident-stop").fire();
            return true;
        });
        Eventually.await("the incident is shown", () -> rig.sees("incident-running"));
        clock.advance(Duration.ofSeconds(50));
        FxRig.onFx(() -> {
            ticker.tick();
            return true;
        });
        Eventually.await("the prompt", () -> words("incident-clocks").contains("80 % of its time is over"));
        assertTrue(FxRig.onFx(() -> rig.<TextArea>find("incident-message").getText())
                .startsWith("P0: "));
        Screenshots.take(rig, "incident-running");
    }

    @Test
    void everyControlHasAName() {
        assertEquals(
                List.of(),
                FxRig.onFx(() -> rig.scene().getRoot().lookupAll("*").stream()
                        .filter(Node::isFocusTraversable)
                        .filter(node -> node.getAccessibleText() == null
                                && !(node instanceof Labeled labeled
                                        && !labeled.getText().isBlank()))
                        .map(Node::toString)
                        .toList()));
    }

    private String focus() {
        return FxRig.onFx(() -> rig.scene().getFocusOwner().getId());
    }

    private String text(String id) {
        return FxRig.onFx(() -> rig.<Label>find(id).getText());
    }

    private String words(String id) {
        return FxRig.onFx(() -> rig.find(id).lookupAll(".label").toString());
    }
}
