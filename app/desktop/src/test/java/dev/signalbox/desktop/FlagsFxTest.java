package dev.signalbox.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.demo.Sample;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.testkit.Eventually;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list of flags and the page of one, by keyboard alone.
class FlagsFxTest {
    @TempDir
    private Path data;

    private ConsoleRig console;
    private FxRig rig;

    @BeforeEach
    void open() {
        console = ConsoleRig.overSample(data);
        rig = console.rig;
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        Eventually.await(
                "the flags are drawn",
                () -> !FxRig.rowsOf(rig.<TableView<?>>find("flags-table")).isEmpty());
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void enterOpensTheChosenFlag() {
        assertEquals("Flags", console.title());
        Screenshots.take(rig, "flags");

        rig.press(KeyCode.SLASH);
        rig.type("nosuch");
        assertTrue(rig.sees("flags-empty"));
        rig.press(KeyCode.ESCAPE);
        rig.press(KeyCode.ENTER);
        rig.press(KeyCode.SLASH);
        rig.type("deeplinks");
        assertEquals("deeplinks", rig.<TextField>find("flags-filter").getText());
        rig.press(KeyCode.ENTER);
        rig.press(KeyCode.ENTER);

        assertEquals("Flag", console.title());
        assertEquals("deeplinks.enabled", console.text("flag-name"));
        assertEquals("Production", console.text("flag-place-production"));
        assertEquals("Staging", console.text("flag-place-staging"));
        Screenshots.take(rig, "flag");
    }

    @Test
    void newFlagIsMadeByKeyboardAlone() {
        rig.press(KeyCode.N);
        assertEquals(Optional.of("flag-key"), focus());
        rig.type("checkout one page");
        assertTrue(rig.sees("flag-key-problem"));
        rig.press(KeyCode.CONTROL, KeyCode.A);
        rig.type("checkout.one-page");
        rig.press(KeyCode.TAB);
        rig.type(Sample.APP.value());
        rig.press(KeyCode.TAB);
        rig.type("One page instead of three");
        rig.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals("It is empty. Give 1 to 100 characters.", console.text("flag-owner-problem"));
        Screenshots.take(rig, "flag-new");
        rig.press(KeyCode.TAB);
        rig.type("shop-team");
        rig.press(KeyCode.CONTROL, KeyCode.ENTER);

        Eventually.await(
                "the store has it",
                () -> FxRig.onFx(() -> rig.scene().lookup("#flag-name") instanceof Label name
                        && name.getText().equals("checkout.one-page")));
    }

    @Test
    void whatIsSaidOfAFlagIsChangedAsADraft() {
        rig.press(KeyCode.SLASH);
        rig.type("deeplinks");
        rig.press(KeyCode.ENTER);
        rig.press(KeyCode.ENTER);
        FxRig.onFx(() -> {
            rig.<Button>find("flag-change").fire();
            return true;
        });
        assertEquals(Optional.of("flag-edit-description"), focus());
        rig.press(KeyCode.TAB);
        rig.press(KeyCode.CONTROL, KeyCode.A);
        rig.type("web-team");
        assertTrue(console.text("flag-edit-differences").endsWith(" → web-team"));
        Eventually.await("the draft", () -> console.text("flag-edit-said").equals("Kept as a draft."));
        Screenshots.take(rig, "flag-change");
        FxRig.onFx(() -> {
            rig.<Button>find("flag-edit-send").fire();
            return true;
        });
        Eventually.await("the store has it", () -> console.text("flag-facts").endsWith("owner web-team"));
        Eventually.await("the form is put away", () -> rig.sees("flag-change"));
    }

    @Test
    void flagIsTurnedOffInThreeStepsAndTheLogShowsIt() {
        rig.press(KeyCode.SLASH);
        rig.type("deeplinks");
        rig.press(KeyCode.ENTER);
        rig.press(KeyCode.ENTER);
        rig.press(KeyCode.TAB);
        assertEquals(Optional.of("flag-open-production"), focus());
        rig.press(KeyCode.SPACE);
        Eventually.await(
                "it can be turned off", () -> !rig.find("rollout-turn-off").isDisabled());
        rig.press(KeyCode.CONTROL, KeyCode.B);
        Eventually.await(
                "it is off",
                () -> console.workspace()
                        .backend()
                        .session()
                        .view()
                        .state()
                        .flatMap(state -> state.rollouts().get(Sample.DEEP_LINKS))
                        .filter(rollout -> rollout.phase() instanceof RolloutPhase.RolledBack)
                        .isPresent());
        rig.press(KeyCode.ALT, KeyCode.LEFT);
        rig.press(KeyCode.CONTROL, KeyCode.J);

        assertEquals("Audit", console.title());
    }

    @Test
    void whatIsTypedOutlivesLookingElsewhere() {
        rig.press(KeyCode.N);
        rig.type("half.done");
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        rig.press(KeyCode.N);

        assertEquals("half.done", rig.<TextField>find("flag-key").getText());
    }

    private Optional<String> focus() {
        return FxRig.onFx(() -> Optional.ofNullable(rig.scene().getFocusOwner()).map(Node::getId));
    }
}
