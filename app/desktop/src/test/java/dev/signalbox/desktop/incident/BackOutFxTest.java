package dev.signalbox.desktop.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.backout.RunSettingsFile;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.board.BoardWorld;
import dev.signalbox.desktop.fx.CutStore;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.domain.backout.BackOutId;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.domain.rules.backout.BackOutCommand;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A step's program by keyboard: seen, left or run, watched, cancelled; and the prompt up when time runs out.
class BackOutFxTest {
    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final ManualTicker ticker = new ManualTicker();
    private Session session;
    private CutStore store;
    private FxRig rig;

    @BeforeEach
    void open() {
        BoardWorld.fill(log);
        BackOutId id = new BackOutId(new UUID(0, 7));
        Fixtures.apply(
                log.as(Actors.TARA),
                List.of(
                        new BackOutCommand.SaveProcedure(Allowance.running("count", "3")),
                        new BackOutCommand.ProposeBackOut(
                                id,
                                Fixtures.IN_PRODUCTION,
                                "Own way back",
                                List.of(),
                                Optional.empty(),
                                BackOutCommand.Unrehearsed.REFUSE),
                        new BackOutCommand.ContainBackOut(id)));
        Allowance.give(Allowance.file(folder));
        store = new CutStore(log.as(Actors.IVO));
        session = Session.open(store, clock);
        Eventually.await(
                "the session has the state",
                () -> session.view().state().isPresent()
                        && session.view().identity().isPresent());
        rig = FxRig.open(() -> {
            IncidentScreen screen = new IncidentScreen(
                    session,
                    (command, reason, seen, said) -> {},
                    SameThread.withScreen(),
                    ticker,
                    clock,
                    ZoneOffset.UTC,
                    UUID::randomUUID,
                    new RunSettingsFile(Allowance.file(folder)),
                    Allowance.STORE);
            Parent root = (Parent) screen.root();
            screen.shown(new Route.Incident());
            return root;
        });
        rig.settle();
    }

    @AfterEach
    void close() {
        rig.close();
        session.close();
    }

    @Test
    void keyboardStartsOnWhatRunsNothingAndTabAndSpaceRunIt() {
        focus("back-out-run");
        rig.press(KeyCode.SPACE);
        assertEquals("run-leave", focused());
        Screenshots.take(rig, "incident-run-asked");
        rig.press(KeyCode.ESCAPE);
        assertFalse(rig.sees("run-part"));
        assertEquals("back-out-run", focused());

        rig.press(KeyCode.SPACE);
        rig.press(KeyCode.TAB);
        assertEquals("run-go", focused());
        rig.press(KeyCode.SPACE);
        Eventually.await("it runs", () -> rig.sees("run-cancel"));
        clock.advance(Duration.ofSeconds(7));
        Eventually.await("its lines", () -> {
            tick();
            return text("run-tail").endsWith("line 3");
        });
        assertEquals("Runs for 0:07, at most 5:00", text("run-clock"));
        assertEquals("run-cancel", focused());
        Screenshots.take(rig, "incident-run-runs");

        rig.press(KeyCode.SPACE);
        Eventually.await("its end", () -> {
            tick();
            return rig.sees("run-over");
        });
        assertEquals("Ran here for 0:07 and was cancelled. Step 1 is failed.", text("run-over"));
        assertEquals("line 1\nline 2\nline 3", text("run-output"));
        assertEquals("run-away", focused());
        Eventually.await("the result in the log", () -> {
            tick();
            return text("back-out-standing").startsWith("Step 1 is failed");
        });
        assertEquals("Recording step 1 as failed: done.", text("incident-outcome"));
        Screenshots.take(rig, "incident-run-over");
    }

    @Test
    void levelUpButtonComesWithThePromptAndWhatIsTypedStaysWhileClocksRun() {
        assertFalse(rig.sees("back-out-up"));
        note("The workers");
        clock.advance(RollbackLevel.CONFIGURATION.budget().multipliedBy(4).dividedBy(5));
        tick();
        assertTrue(rig.sees("back-out-up"));
        assertEquals("80 % of its 5 min are over. Go up to level 3?", text("back-out-prompt"));
        assertEquals("The workers", note());
        Screenshots.take(rig, "incident-level-up");

        focus("back-out-up");
        rig.press(KeyCode.SPACE);

        Eventually.await("level 3", () -> {
            tick();
            return text("back-out-step").startsWith("Step 1 of 5: Find the commit before");
        });
        assertTrue(text("back-out-way").contains("To allow it, add to"), text("back-out-way"));
    }

    @Test
    void handsResultNeedsItsWords() {
        fire("back-out-failed");
        Eventually.await("the refusal", () -> text("incident-outcome").contains("Say what was seen."));
        note("It hangs");
        fire("back-out-failed");
        Eventually.await("the result", () -> {
            tick();
            return text("back-out-standing").equals("Step 1 is failed: It hangs");
        });
    }

    @Test
    void wordsStayUntilTheResultIsTaken() {
        note("It hangs");
        store.cut = true;
        fire("back-out-failed");
        Eventually.await("no answer", () -> text("incident-outcome").contains("not confirmed"));
        assertEquals("It hangs", note());

        store.cut = false;
        fire("back-out-failed");
        Eventually.await("the result", () -> {
            tick();
            return text("back-out-standing").equals("Step 1 is failed: It hangs");
        });
        assertEquals("", note());
    }

    private void note(String words) {
        FxRig.onFx(() -> {
            rig.<TextField>find("back-out-note").setText(words);
            return true;
        });
    }

    private String note() {
        return FxRig.onFx(() -> rig.<TextField>find("back-out-note").getText());
    }

    private void fire(String id) {
        FxRig.onFx(() -> {
            rig.<Button>find(id).fire();
            return true;
        });
    }

    private void focus(String id) {
        FxRig.onFx(() -> {
            rig.<Node>find(id).requestFocus();
            return true;
        });
    }

    private String focused() {
        rig.settle();
        return FxRig.onFx(() -> rig.scene().getFocusOwner().getId());
    }

    private void tick() {
        FxRig.onFx(() -> {
            ticker.tick();
            return true;
        });
    }

    private String text(String id) {
        return FxRig.onFx(() -> rig.<Label>find(id).getText());
    }
}
