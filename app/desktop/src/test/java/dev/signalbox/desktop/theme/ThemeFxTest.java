package dev.signalbox.desktop.theme;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.signalbox.desktop.fx.FxRig;
import java.util.Set;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThemeFxTest {
    private final StackPane root = new StackPane();
    private final FxRig rig = FxRig.open(() -> root);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void windowIsDressedBeforeAnybodyChooses() {
        String sheet = FxRig.onFx(() -> {
            Application.setUserAgentStylesheet(Application.STYLESHEET_MODENA);
            Theme untouched = new Theme(new Scene(new StackPane()));
            String dressed = Application.getUserAgentStylesheet();
            untouched.choose(Theme.Choice.LIGHT);
            return dressed;
        });

        assertTrue(
                Set.of(new PrimerLight().getUserAgentStylesheet(), new PrimerDark().getUserAgentStylesheet())
                        .contains(sheet),
                sheet);
    }

    @Test
    void toggleChangesTheSheetAndTheMark() {
        String light = FxRig.onFx(Application::getUserAgentStylesheet);
        String dark = FxRig.onFx(() -> {
            rig.theme().toggle();
            return Application.getUserAgentStylesheet();
        });

        assertNotEquals(light, dark);
        assertTrue(root.getPseudoClassStates().contains(PseudoClass.getPseudoClass("dark")));
    }
}
