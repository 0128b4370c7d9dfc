package dev.signalbox.desktop.action;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Something a person can make the console do. Menus, buttons, the palette and the key line all show the same one.
///
/// @param id stable, such as `rollout.roll-back`; also the id of its menu item
/// @param name a verb and its object, such as "Roll back"
/// @param key what performs it by keyboard, and what is shown of it
/// @param also further keys that perform it
/// @param effect what will happen, as one sentence
/// @param availability whether it can be performed now, and if not, why
/// @param perform does it; called on the JavaFX thread, and only while it is available
public record Action(
        String id,
        String name,
        Optional<KeyCombination> key,
        List<KeyCombination> also,
        String effect,
        Section section,
        ObservableValue<Availability> availability,
        Runnable perform) {
    public Action {
        also = List.copyOf(also);
    }

    /// Performs it if it can be performed now.
    public void run() {
        if (availability.getValue().isEnabled()) {
            perform.run();
        }
    }

    /// True when its key writes a character while a text field has the focus.
    public boolean isBare() {
        return key.filter(KeyNames::isBare).isPresent();
    }

    /// True when `event` asks for it by a key that writes a character while a text field has the focus.
    public boolean isBareFor(KeyEvent event) {
        return keys().filter(used -> used.match(event)).allMatch(KeyNames::isBare);
    }

    /// The key as the person's keyboard names it, such as `Ctrl+K`; empty without one.
    public String keyText() {
        return key.map(KeyNames::of).orElse("");
    }

    /// Every key that performs it, such as `F5, Ctrl+R`; empty without one.
    public String allKeysText() {
        return keys().map(KeyNames::of).distinct().collect(Collectors.joining(", "));
    }

    /// The same, also performed by `keys`.
    ///
    /// @param keys in the notation of [KeyMap#notation]
    public Action or(String... keys) {
        return keyed(key, Stream.of(keys).map(KeyMap::key).toList());
    }

    /// The same, performed while `now` says so.
    public Action available(ObservableValue<Availability> now) {
        return new Action(id, name, key, also, effect, section, now, perform);
    }

    /// The same by other keys.
    Action keyed(Optional<KeyCombination> first, List<KeyCombination> rest) {
        return new Action(id, name, first, rest, effect, section, availability, perform);
    }

    Stream<KeyCombination> keys() {
        return Stream.concat(key.stream(), also.stream());
    }

    /// An action that can always be performed.
    ///
    /// @param key in the notation of [KeyMap#notation], such as `Shortcut+K`; empty for none
    public static Action always(String id, String name, String key, String effect, Section section, Runnable perform) {
        return new Action(id, name, keyOf(key), List.of(), effect, section, ALWAYS, perform);
    }

    /// An action that depends on `availability`.
    ///
    /// @param key in the notation of [KeyMap#notation], such as `Shortcut+K`; empty for none
    public static Action when(
            ObservableValue<Availability> availability,
            String id,
            String name,
            String key,
            String effect,
            Section section,
            Runnable perform) {
        return new Action(id, name, keyOf(key), List.of(), effect, section, availability, perform);
    }

    private static final ObservableValue<Availability> ALWAYS =
            new ReadOnlyObjectWrapper<Availability>(Availability.enabled()).getReadOnlyProperty();

    private static Optional<KeyCombination> keyOf(String key) {
        return key.isEmpty() ? Optional.empty() : Optional.of(KeyMap.key(key));
    }
}
