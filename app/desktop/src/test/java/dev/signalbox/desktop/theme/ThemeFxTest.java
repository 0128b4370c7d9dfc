package dev.signalbox.desktop.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.desktop.fx.FxRig;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThemeFxTest {
    private final StackPane root = new StackPane();
    private final FxRig rig = FxRig.open(() -> root);
    private final Theme theme = rig.theme();

    @AfterEach
    void close() {
        rig.close();
    }

    /// A bare name is found by JavaFX only when both are on one path, which the launcher's are not.
    @Test
    void styleSheetIsNamedByAnAddressThatOpensFromAnywhere() throws IOException {
        for (Theme.Choice choice : new Theme.Choice[] {Theme.Choice.LIGHT, Theme.Choice.DARK}) {
            String address = chosen(choice);
            assertTrue(URI.create(address).isAbsolute(), address);
            try (InputStream sheet = URI.create(address).toURL().openStream()) {
                assertNotEquals(-1, sheet.read(), address);
            }
        }
    }

    @Test
    void toggleChangesTheSheetAndTheMark() {
        String light = chosen(Theme.Choice.LIGHT);
        String dark = FxRig.onFx(() -> {
            theme.toggle();
            return Application.getUserAgentStylesheet();
        });

        assertNotEquals(light, dark);
        assertTrue(root.getPseudoClassStates().contains(PseudoClass.getPseudoClass("dark")));
        assertEquals(light, chosen(Theme.Choice.LIGHT));
    }

    private String chosen(Theme.Choice choice) {
        return FxRig.onFx(() -> {
            theme.choose(choice);
            return Application.getUserAgentStylesheet();
        });
    }
}
