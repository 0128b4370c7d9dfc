package dev.signalbox.desktop.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActionRegistryTest {
    private final ActionRegistry registry = new ActionRegistry();

    @Test
    void twoActionsCannotShareAKey() {
        registry.register(List.of(action("a", "Shortcut+K")));

        IllegalArgumentException taken = assertThrows(
                IllegalArgumentException.class, () -> registry.register(List.of(action("b", "Shortcut+K"))));

        assertEquals("b takes the key Ctrl+K of a again.", taken.getMessage());
    }

    @Test
    void twoActionsCannotShareAnId() {
        registry.register(List.of(action("a", "")));

        assertThrows(IllegalArgumentException.class, () -> registry.register(List.of(action("a", ""))));
    }

    @Test
    void keysReadAsPeopleCallThem() {
        assertEquals(
                List.of("Ctrl+Shift+F12", "Alt+\u2190", "/", "Enter", ""),
                List.of("Shortcut+Shift+F12", "Alt+LEFT", "SLASH", "ENTER", "").stream()
                        .map(key -> action("a", key).keyText())
                        .toList());
    }

    private static Action action(String id, String key) {
        return Action.always(id, "Do " + id, key, "Does it.", Section.VIEW, () -> {});
    }
}
