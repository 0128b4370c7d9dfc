package dev.signalbox.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.demo.Sample;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.fx.WholeText;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.testkit.Eventually;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The explainer, opened from a flag's page and asked by keyboard.
class WhyFxTest {
    @TempDir
    private Path data;

    @Test
    void subjectIsExplainedAsItIsTyped() {
        try (ConsoleRig console = ConsoleRig.overSample(data)) {
            FxRig rig = console.rig;
            FxRig.onFx(() -> {
                console.workspace().shell().open(new Route.Why(Sample.DEEP_LINKS));
                return true;
            });
            rig.settle();
            rig.type("nobody-in-particular");

            Eventually.await(
                    "it is explained", () -> console.text("why-headline").contains("nobody-in-particular"));
            assertTrue(console.text("why-figures").contains("of 10,000"));
            Screenshots.take(rig, "why");
            for (int step = 0; step < 5; step++) {
                rig.press(KeyCode.CONTROL, KeyCode.PLUS);
            }
            assertEquals(List.of(), WholeText.lost(rig));
        }
    }
}
