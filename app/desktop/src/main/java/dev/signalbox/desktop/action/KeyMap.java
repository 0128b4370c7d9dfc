package dev.signalbox.desktop.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The keys that a person has chosen in place of those that actions come with, and whether single characters act.
/// The stop's keys cannot be changed: whoever needs them has learnt them on another computer. Confined to the JavaFX
/// thread.
public final class KeyMap {
    private static final Set<String> FIXED = Set.of("incident.stop", "incident.stop-environment");
    private static final Set<KeyCode> OF_CONTROLS =
            Set.of(KeyCode.ENTER, KeyCode.SPACE, KeyCode.TAB, KeyCode.BACK_SPACE, KeyCode.DELETE, KeyCode.INSERT);

    private final ReadOnlyObjectWrapper<Map<String, KeyCombination>> chosen = new ReadOnlyObjectWrapper<>(Map.of());
    private final ObjectProperty<Letters> letters = new SimpleObjectProperty<>(Letters.ON);

    /// The chosen keys, by the id of their action.
    public ReadOnlyObjectProperty<Map<String, KeyCombination>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// Whether single characters act.
    public ObjectProperty<Letters> letters() {
        return letters;
    }

    /// Takes over what was kept. Keys of the stop are passed over.
    public void takeOver(Map<String, KeyCombination> kept) {
        Map<String, KeyCombination> free = new TreeMap<>(kept);
        free.keySet().removeAll(FIXED);
        chosen.set(Map.copyOf(free));
    }

    /// Gives `id` the key back that it comes with.
    public void forget(String id) {
        Map<String, KeyCombination> rest = new TreeMap<>(chosen.get());
        rest.remove(id);
        chosen.set(Map.copyOf(rest));
    }

    /// True when the key of the action called `id` can be changed.
    public static boolean isFree(String id) {
        return !FIXED.contains(id);
    }

    /// True when the person has given `id` a key.
    public boolean isChosen(String id) {
        return chosen.get().containsKey(id);
    }

    /// `key` as modifiers and the name of its [KeyCode], such as `Shortcut+Shift+F12`.
    public static String notation(KeyCombination key) {
        return KeyNames.notation(key);
    }

    /// What [#notation] wrote.
    ///
    /// @throws IllegalArgumentException when it is anything else
    public static KeyCombination key(String notation) {
        return KeyNames.key(notation);
    }

    /// Why nothing, or not this action, can have `wanted`.
    static Optional<String> obstacle(Action action, KeyCombination wanted) {
        if (!isFree(action.id())) {
            return Optional.of("The stop keeps its key on every computer, so that anyone can stop from here.");
        }
        if (!(wanted instanceof KeyCodeCombination key)) {
            return Optional.of("That key cannot be told apart from others. Choose another one.");
        }
        if (isOfTheComputer(key)) {
            return Optional.of(KeyNames.of(wanted) + " belongs to the computer itself. Choose another key.");
        }
        if (isOfControls(key)) {
            return Optional.of(KeyNames.of(wanted)
                    + " works in lists, fields and dialogs. Choose another key, or add Ctrl or Alt.");
        }
        return Optional.empty();
    }

    void choose(Action action, KeyCombination wanted) {
        Map<String, KeyCombination> all = new TreeMap<>(chosen.get());
        all.put(action.id(), wanted);
        chosen.set(Map.copyOf(all));
    }

    /// `action` by the keys that perform it now.
    Action applied(Action action) {
        KeyCombination own = chosen.get().get(action.id());
        Action keyed = own == null ? action : action.keyed(Optional.of(own), List.of());
        return letters.get() == Letters.OFF && keyed.keys().anyMatch(KeyNames::isCharacter)
                ? withoutCharacters(keyed)
                : keyed;
    }

    private static Action withoutCharacters(Action action) {
        List<KeyCombination> left =
                action.keys().filter(key -> !KeyNames.isCharacter(key)).toList();
        return action.keyed(left.stream().findFirst(), left.stream().skip(1).toList());
    }

    private static boolean isOfTheComputer(KeyCodeCombination key) {
        boolean alt = key.getAlt() == KeyCombination.ModifierValue.DOWN;
        boolean control = key.getShortcut() == KeyCombination.ModifierValue.DOWN
                || key.getControl() == KeyCombination.ModifierValue.DOWN;
        boolean window = alt && (key.getCode() == KeyCode.F4 || key.getCode() == KeyCode.TAB);
        boolean console = alt && control && (key.getCode().isFunctionKey() || key.getCode() == KeyCode.BACK_SPACE);
        boolean start = !control && key.getCode() == KeyCode.F12;
        return window || console || start;
    }

    private static boolean isOfControls(KeyCodeCombination key) {
        boolean moves = OF_CONTROLS.contains(key.getCode()) || key.getCode().isNavigationKey();
        return key.getCode() == KeyCode.ESCAPE || (moves && KeyNames.isBare(key));
    }
}
