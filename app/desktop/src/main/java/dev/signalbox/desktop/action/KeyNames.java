package dev.signalbox.desktop.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/// Keys as people call them.
final class KeyNames {
    private static final Map<KeyCode, String> SYMBOLS = Map.of(
            KeyCode.LEFT, "\u2190",
            KeyCode.RIGHT, "\u2192",
            KeyCode.UP, "\u2191",
            KeyCode.DOWN, "\u2193",
            KeyCode.SLASH, "/",
            KeyCode.COMMA, ",",
            KeyCode.ESCAPE, "Esc");

    private KeyNames() {}

    static String of(KeyCombination key) {
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
