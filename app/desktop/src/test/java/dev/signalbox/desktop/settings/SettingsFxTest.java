package dev.signalbox.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.ToggleSwitch;
import dev.signalbox.client.profile.PreferencesFile;
import dev.signalbox.client.profile.Sound;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.ActionRegistry;
import dev.signalbox.desktop.action.Letters;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFxTest {
    @TempDir
    private Path folder;

    private Settings settings;
    private ActionRegistry actions;
    private FxRig rig;

    @BeforeEach
    void open() {
        settings = new Settings(new PreferencesFile(folder.resolve("preferences")), new SameThread());
        actions = new ActionRegistry(settings.keys());
        actions.register(List.of(
                action("view.board", "Board", "Shortcut+1", Section.VIEW),
                action("view.audit", "Audit", "Shortcut+8", Section.VIEW),
                action("board.next", "Next problem", "N", Section.VIEW),
                action("incident.stop", "Stop what I am looking at", "Shortcut+F12", Section.INCIDENT)));
        rig = FxRig.open(() -> {
            SettingsScreen screen = new SettingsScreen(settings, actions);
            Parent root = (Parent) screen.root();
            screen.shown(new Route.Settings());
            return root;
        });
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void pressedKeyBecomesTheActionsAndCanBeTakenBack() {
        press("change-view-board");
        rig.press(KeyCode.ALT, KeyCode.B);

        assertEquals("Alt+B", keyOf("view.board"));
        press("reset-view-board");
        assertEquals("Ctrl+1", keyOf("view.board"));
    }

    @Test
    void takenKeyIsRefusedWhereItWasAskedFor() {
        press("change-view-board");
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT8);

        assertEquals("Ctrl+1", keyOf("view.board"));
        assertEquals(
                "Ctrl+8 already means \u201cAudit\u201d. Choose another key, or change that one first.",
                rig.<Label>find("said-view-board").getText());
    }

    @Test
    void escapeKeepsTheOldKey() {
        press("change-view-board");
        assertEquals("Press the new key", rig.<Button>find("change-view-board").getText());
        rig.press(KeyCode.ESCAPE);

        assertEquals("Ctrl+1", keyOf("view.board"));
        assertEquals("Change", rig.<Button>find("change-view-board").getText());
    }

    @Test
    void stopOffersNoChange() {
        assertFalse(rig.sees("change-incident-stop"));
        assertTrue(rig.sees("change-view-audit"));
    }

    @Test
    void choicesHoldAtOnce() {
        press("theme-dark");
        press("size-larger");
        ToggleSwitch tones = rig.find("tones");
        ToggleSwitch letters = rig.find("letters");
        FxRig.onFx(() -> {
            tones.setSelected(false);
            letters.setSelected(false);
            return true;
        });

        assertEquals(Theme.Choice.DARK, settings.theme().get());
        assertEquals("110 %", rig.<Label>find("size").getText());
        assertEquals(Sound.OFF, settings.sound().get());
        assertEquals(Letters.OFF, settings.keys().letters().get());
        assertEquals("", keyOf("board.next"));
    }

    private String keyOf(String id) {
        return FxRig.onFx(() -> actions.find(id).orElseThrow().allKeysText());
    }

    /// As Space does: where a button lies does not matter to it.
    private void press(String id) {
        Node button = rig.find(id);
        FxRig.onFx(() -> {
            button.requestFocus();
            return true;
        });
        rig.press(KeyCode.SPACE);
    }

    private static Action action(String id, String name, String key, Section section) {
        return Action.always(id, name, key, "Does it.", section, () -> {});
    }
}
