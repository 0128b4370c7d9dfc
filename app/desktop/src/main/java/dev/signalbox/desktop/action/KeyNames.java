package dev.signalbox.desktop.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/// Keys as people call them.
final class KeyNames {
    private static final Map<KeyCode, String> SYMBOLS = Map.ofEntries(
            Map.entry(KeyCode.LEFT, "\u2190"),
            Map.entry(KeyCode.RIGHT, "\u2192"),
            Map.entry(KeyCode.UP, "\u2191"),
            Map.entry(KeyCode.DOWN, "\u2193"),
            Map.entry(KeyCode.SLASH, "/"),
            Map.entry(KeyCode.COMMA, ","),
            Map.entry(KeyCode.PLUS, "Plus"),
            Map.entry(KeyCode.EQUALS, "Plus"),
            Map.entry(KeyCode.ADD, "Plus"),
            Map.entry(KeyCode.MINUS, "Minus"),
            Map.entry(KeyCode.SUBTRACT, "Minus"),
            Map.entry(KeyCode.NUMPAD0, "0"),
            Map.entry(KeyCode.ESCAPE, "Esc"));

    private static final Set<String> MODIFIERS = Set.of("Shift", "Ctrl", "Alt", "Meta", "Shortcut");

    private static final KeyCombination QUESTION_MARK = KeyCombination.valueOf("Shift+SLASH");

    private KeyNames() {}

    static String of(KeyCombination key) {
        if (key.equals(QUESTION_MARK)) {
            return "?";
        }
        return key instanceof KeyCodeCombination combination ? named(combination) : key.getDisplayText();
    }

    /// True for a key that writes a character when a text field has the focus.
    static boolean isBare(KeyCombination key) {
        return key instanceof KeyCodeCombination combination
                && combination.getShortcut() != ModifierValue.DOWN
                && combination.getControl() != ModifierValue.DOWN
                && combination.getAlt() != ModifierValue.DOWN
                && !combination.getCode().isFunctionKey();
    }

    /// True for a key that alone, or with Shift, writes a letter, a digit or a sign (WCAG 2.1.4).
    static boolean isCharacter(KeyCombination key) {
        return isBare(key)
                && key instanceof KeyCodeCombination combination
                && !combination.getCode().isNavigationKey()
                && !combination.getCode().isWhitespaceKey()
                && combination.getCode() != KeyCode.ESCAPE;
    }

    static String notation(KeyCombination key) {
        if (!(key instanceof KeyCodeCombination combination)) {
            return key.getName();
        }
        List<String> parts = new ArrayList<>();
        addIfDown(parts, combination.getShortcut(), "Shortcut");
        addIfDown(parts, combination.getControl(), "Ctrl");
        addIfDown(parts, combination.getAlt(), "Alt");
        addIfDown(parts, combination.getShift(), "Shift");
        addIfDown(parts, combination.getMeta(), "Meta");
        parts.add(combination.getCode().name());
        return String.join("+", parts);
    }

    /// What [#notation] wrote; a key may also be called by what is printed on it.
    ///
    /// @throws IllegalArgumentException when it is anything else
    static KeyCombination key(String notation) {
        List<String> parts = List.of(notation.strip().split("\\+"));
        List<String> modifiers = parts.subList(0, parts.size() - 1);
        if (!MODIFIERS.containsAll(modifiers)) {
            throw new IllegalArgumentException(notation + " is no key.");
        }
        return new KeyCodeCombination(
                code(parts.getLast()),
                value(modifiers, "Shift"),
                value(modifiers, "Ctrl"),
                value(modifiers, "Alt"),
                value(modifiers, "Meta"),
                value(modifiers, "Shortcut"));
    }

    /// The key called `name`, by its constant or by what is printed on it.
    private static KeyCode code(String name) {
        KeyCode printed = KeyCode.getKeyCode(name);
        return printed == null ? KeyCode.valueOf(name) : printed;
    }

    private static ModifierValue value(List<String> modifiers, String name) {
        return modifiers.contains(name) ? ModifierValue.DOWN : ModifierValue.UP;
    }

    private static void addIfDown(List<String> parts, ModifierValue value, String name) {
        if (value == ModifierValue.DOWN) {
            parts.add(name);
        }
    }

    private static String named(KeyCodeCombination key) {
        List<String> parts = new ArrayList<>();
        if (key.getShortcut() == ModifierValue.DOWN || key.getControl() == ModifierValue.DOWN) {
            parts.add("Ctrl");
        }
        if (key.getAlt() == ModifierValue.DOWN) {
            parts.add("Alt");
        }
        if (key.getShift() == ModifierValue.DOWN) {
            parts.add("Shift");
        }
        parts.add(symbol(key.getCode()));
        return String.join("+", parts);
    }

    private static String symbol(KeyCode code) {
        return SYMBOLS.getOrDefault(code, code.getName());
    }
}
