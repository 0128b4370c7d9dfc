package dev.signalbox.desktop.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
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

    @Test
    void chosenKeyTakesTheOldOnesPlace() {
        registry.register(List.of(action("a", "Shortcut+K").or("F7"), action("b", "")));

        assertEquals(Optional.empty(), registry.remap("a", "Shortcut+J"));
        assertEquals(Optional.empty(), registry.remap("b", "Alt+B"));

        assertEquals(
                List.of("Ctrl+J", "Alt+B"),
                registry.all().stream().map(Action::allKeysText).toList());
        registry.restore("a");
        assertEquals("Ctrl+K, F7", registry.find("a").orElseThrow().allKeysText());
    }

    @Test
    void usualKeyThatAnotherActionHasByNowDoesNotComeBack() {
        registry.register(List.of(action("a", "Shortcut+K"), action("b", "")));
        registry.remap("a", "Shortcut+J");
        registry.remap("b", "Shortcut+K");

        assertEquals(
                Optional.of("Ctrl+K already means \u201cDo b\u201d. Choose another key, or change that one first."),
                registry.restore("a"));
    }

    @Test
    void takenKeyIsRefusedByName() {
        registry.register(List.of(action("a", "Shortcut+K")));
        registry.register("Board", List.of(action("b", "N")));
        registry.register("Audit", List.of(action("c", "V")));

        assertEquals(
                Optional.of("Ctrl+K already means \u201cDo a\u201d. Choose another key, or change that one first."),
                registry.remap("b", "Shortcut+K"));
        assertEquals(Optional.empty(), registry.remap("b", "V"));
    }

    @Test
    void stopKeepsItsKeyAndNobodyElseGetsIt() {
        registry.register(List.of(action("incident.stop", "Shortcut+F12"), action("a", "")));

        assertEquals(
                Optional.of("The stop keeps its key on every computer, so that anyone can stop from here."),
                registry.remap("incident.stop", "Shortcut+J"));
        assertEquals(
                Optional.of("Ctrl+F12 already means \u201cDo incident.stop\u201d."
                        + " Choose another key, or change that one first."),
                registry.remap("a", "Shortcut+F12"));
    }

    @Test
    void keysOfTheComputerAndOfControlsAreRefused() {
        registry.register(List.of(action("a", "")));

        assertEquals(
                List.of(
                        "Alt+F4 belongs to the computer itself. Choose another key.",
                        "F12 belongs to the computer itself. Choose another key.",
                        "Enter works in lists, fields and dialogs. Choose another key, or add Ctrl or Alt.",
                        "Esc works in lists, fields and dialogs. Choose another key, or add Ctrl or Alt."),
                List.of("Alt+F4", "F12", "ENTER", "ESCAPE").stream()
                        .map(key -> registry.remap("a", key).orElse(""))
                        .toList());
    }

    @Test
    void everyKeyIsReadAsItWasWritten() {
        List<KeyCombination> keys = Stream.of(KeyCode.values())
                .filter(code -> code.isLetterKey()
                        || code.isDigitKey()
                        || code.isFunctionKey()
                        || code.isNavigationKey()
                        || code.isKeypadKey())
                .<KeyCombination>map(
                        code -> new KeyCodeCombination(code, KeyCombination.ALT_DOWN, KeyCombination.SHORTCUT_DOWN))
                .toList();

        assertEquals(keys, keys.stream().map(KeyMap::notation).map(KeyMap::key).toList());
        assertThrows(IllegalArgumentException.class, () -> KeyMap.key("Hyper+K"));
    }

    @Test
    void singleCharactersThatAreOffNeitherActNorShow() {
        registry.register(List.of(
                action("n", "N"),
                action("filter", "SLASH").or("Shortcut+F"),
                action("help", "F1").or("Shift+SLASH"),
                action("open", "ENTER")));

        registry.keys().letters().set(Letters.OFF);

        assertEquals(
                List.of("", "Ctrl+F", "F1", "Enter"),
                registry.all().stream().map(Action::allKeysText).toList());
    }

    private static Action action(String id, String key) {
        return Action.always(id, "Do " + id, key, "Does it.", Section.VIEW, () -> {});
    }
}
