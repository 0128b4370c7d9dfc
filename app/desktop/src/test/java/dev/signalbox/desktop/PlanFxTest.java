package dev.signalbox.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.demo.Sample;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.fx.WholeText;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.testkit.Eventually;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The editor of a plan, from nothing to what the store has, by keyboard alone.
class PlanFxTest {
    private static final FlagAddress MAPS = FlagAddress.of("maps.offline", "staging");

    private static final int MOST_STOPS = 20;

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
    void rolloutIsLaidOutFromNothingAndSentByKeyboardAlone() {
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        Eventually.await(
                "the flags are drawn",
                () -> !FxRig.rowsOf(rig.<TableView<?>>find("flags-table")).isEmpty());
        rig.press(KeyCode.SLASH);
        rig.type("maps");
        rig.press(KeyCode.ENTER);
        rig.press(KeyCode.ENTER);
        rig.press(KeyCode.TAB);
        rig.press(KeyCode.TAB);
        rig.press(KeyCode.TAB);
        assertEquals(Optional.of("flag-plan-staging"), focus());
        rig.press(KeyCode.SPACE);
        assertEquals("Plan", console.title());
        assertEquals(Optional.of("plan-rungs"), focus());
        assertTrue(rig.<Button>find("plan-open-rollout").isDisabled());
        assertEquals("No rollout is laid out here yet: send the plan first.", console.text("plan-unlaid"));

        rig.press(KeyCode.DOWN);
        rig.press(KeyCode.RIGHT);
        rig.press(KeyCode.SHIFT, KeyCode.RIGHT);
        rig.press(KeyCode.INSERT);
        rig.press(KeyCode.LEFT);
        rig.press(KeyCode.ALT, KeyCode.DOWN);
        rig.press(KeyCode.ALT, KeyCode.UP);
        rig.press(KeyCode.ENTER);
        assertEquals(Optional.of("plan-stage-name"), focus());
        rig.press(KeyCode.CONTROL, KeyCode.A);
        rig.type("Third");
        tabTo("plan-stage-critical");
        rig.type("300");
        assertTrue(rig.sees("plan-stage-critical-problem"));
        rig.press(KeyCode.CONTROL, KeyCode.A);
        rig.type("30");
        tabTo("plan-stage-interval");
        rig.type("2 min");
        tabTo("plan-stage-act");
        Screenshots.take(rig, "plan-stage-figures");
        Screenshots.take(rig, "plan-ladder");
        rig.press(KeyCode.CONTROL, KeyCode.ENTER);

        Eventually.await("the store has it", () -> console.rollout(MAPS).isPresent());
        Eventually.await(
                "it can be opened", () -> !rig.find("plan-open-rollout").isDisabled());
        assertEquals(
                List.of("Off", "Internal", "16 %", "Third", "50 %", "Full"),
                console.rollout(MAPS).orElseThrow().ladder().stages().stream()
                        .map(Stage::name)
                        .toList());
        Stage third = console.rollout(MAPS).orElseThrow().ladder().stage(3);
        assertEquals(32, third.target().plannedPercent(1));
        assertEquals(
                List.of(Optional.of(30.0), Optional.of(Duration.ofMinutes(2))),
                third.health().stream()
                        .flatMap(own -> Stream.of(own.criticalErrorRate(), own.interval()))
                        .toList());
    }

    @Test
    void newRolloutIsBegunFromAnywhereByOneKey() {
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT8);
        rig.press(KeyCode.CONTROL, KeyCode.N);
        assertEquals("Flags", console.title());
        assertEquals(
                "Choose a flag and press Ctrl+N again: its plan opens where nothing is laid out yet.",
                console.text("told"));
        Eventually.await(
                "the flags are drawn",
                () -> !FxRig.rowsOf(rig.<TableView<?>>find("flags-table")).isEmpty());
        rig.press(KeyCode.SLASH);
        rig.type("maps");
        rig.press(KeyCode.ENTER);
        rig.press(KeyCode.CONTROL, KeyCode.N);

        assertEquals("Plan", console.title());
        assertEquals(MAPS.flag() + "  ·  " + MAPS.environment(), console.text("plan-where"));
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        rig.press(KeyCode.ENTER);
        assertEquals("Flag", console.title());
        rig.press(KeyCode.CONTROL, KeyCode.N);
        assertEquals("Plan", console.title());
    }

    @Test
    void exemptionIsSetWithItsNoteAndWrongTextIsMarkedWhereItStands() {
        show(MAPS);
        part(1);
        rig.click("plan-exempt-set");
        assertTrue(rig.sees("plan-exempt-subject-problem"));
        rig.type("qa-1");
        rig.click("plan-exempt-off");
        rig.click("plan-exempt-note");
        rig.type("on holiday");
        rig.press(KeyCode.ENTER);
        rig.press(KeyCode.CONTROL, KeyCode.J);
        Eventually.await(
                "who is next", () -> console.text("next-coming-title").equals("Next stage, as edited: Internal"));
        assertTrue(rig.sees("plan-next"));
        Screenshots.take(rig, "plan-people");
        rig.press(KeyCode.ESCAPE);
        assertFalse(rig.sees("plan-next"));
        part(3);
        rig.click("plan-health-max");
        rig.press(KeyCode.CONTROL, KeyCode.A);
        rig.type("101");
        assertTrue(rig.sees("plan-health-max-problem"));
        assertTrue(rig.<Button>find("plan-send").isDisabled());
        Screenshots.take(rig, "plan-health");
        rig.press(KeyCode.CONTROL, KeyCode.Z);
        rig.press(KeyCode.CONTROL, KeyCode.A);
        rig.type("4");
        assertFalse(rig.sees("plan-health-max-problem"));
        rig.press(KeyCode.CONTROL, KeyCode.ENTER);

        Eventually.await(
                "the store has it",
                () -> console.rollout(MAPS)
                        .filter(now -> now.exemptions().size() == 1)
                        .isPresent());
        Rollout made = console.rollout(MAPS).orElseThrow();
        assertEquals(Optional.of(4.0), made.health().maxErrorRate());
        assertEquals(
                ExemptionEffect.FORCE_DISABLE,
                made.exemptions().get("qa-1").orElseThrow().effect());
    }

    @Test
    void nothingIsLostAtTwiceTheSize() {
        show(Sample.DEEP_LINKS);
        for (int step = 0; step < 5; step++) {
            rig.press(KeyCode.CONTROL, KeyCode.PLUS);
        }
        Screenshots.asItIs(rig, "plan-zoom-200");

        assertEquals(List.of(), WholeText.lost(rig));
        rig.press(KeyCode.CONTROL, KeyCode.J);
        Eventually.await("who is next", () -> rig.sees("plan-next"));
        assertEquals(List.of(), WholeText.lost(rig));
    }

    private void show(FlagAddress address) {
        FxRig.onFx(() -> {
            console.workspace().shell().open(new Route.RolloutPlan(address));
            return true;
        });
        rig.settle();
    }

    /// Goes on by the tabulator until `id` has the keyboard.
    private void tabTo(String id) {
        for (int step = 0; step < MOST_STOPS && !focus().equals(Optional.of(id)); step++) {
            rig.press(KeyCode.TAB);
        }
        assertEquals(Optional.of(id), focus());
    }

    private void part(int index) {
        FxRig.onFx(() -> {
            rig.<TabPane>find("plan-parts").getSelectionModel().select(index);
            return true;
        });
        rig.settle();
    }

    private Optional<String> focus() {
        return FxRig.onFx(() -> Optional.ofNullable(rig.scene().getFocusOwner()).map(Node::getId));
    }
}
