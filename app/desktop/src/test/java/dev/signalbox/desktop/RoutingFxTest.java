package dev.signalbox.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.fx.WholeText;
import dev.signalbox.testkit.Eventually;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The routing tester, reached and used by keyboard alone.
class RoutingFxTest {
    @TempDir
    private Path data;

    @Test
    void jobIsTriedByKeyboardAndWhatIsWrongStandsAtItsField() {
        try (ConsoleRig console = ConsoleRig.over(new Source.SampleData(), data)) {
            FxRig rig = console.rig;
            rig.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
            assertEquals("Routing", console.title());
            Eventually.await("the policy is there", () -> rig.sees("routing-timeRange"));
            rig.press(KeyCode.CONTROL, KeyCode.F);
            assertTrue(FxRig.onFx(() -> rig.scene().getFocusOwner().getId().equals("routing-timeRange")));
            rig.press(KeyCode.CONTROL, KeyCode.E);

            assertEquals("Goes to inngest, by 'recent data'", console.text("routing-headline"));
            rig.press(KeyCode.CONTROL, KeyCode.A);
            rig.type("two days");
            assertTrue(console.text("routing-timeRange-problem").startsWith("timeRange: 'two days' is no number."));
            rig.press(KeyCode.CONTROL, KeyCode.A);
            rig.type("2");
            rig.press(KeyCode.TAB);
            rig.type("12, 15");

            assertEquals(
                    "12, 15", rig.<TextInputControl>find("routing-prNumbers").getText());
            assertEquals("Goes to inngest, by 'few pull requests'", console.text("routing-headline"));
            rig.press(KeyCode.CONTROL, KeyCode.E);
            TextInputControl attributes = rig.find("routing-attributes");
            FxRig.onFx(() -> {
                attributes.requestFocus();
                return true;
            });
            rig.type("country DE");
            assertEquals(
                    "'country DE' is no attribute. Write a name, = and a value, such as country = DE.",
                    console.text("routing-attributes-problem"));
            rig.press(KeyCode.CONTROL, KeyCode.A);
            rig.type("country = DE");
            Screenshots.take(rig, "routing");
            for (int step = 0; step < 5; step++) {
                rig.press(KeyCode.CONTROL, KeyCode.PLUS);
            }
            assertEquals(List.of(), WholeText.lost(rig));
        }
    }
}
