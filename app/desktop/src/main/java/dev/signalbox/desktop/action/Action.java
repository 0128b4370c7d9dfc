package dev.signalbox.desktop.action;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/// Something a person can make the console do. Menus, buttons, the palette and the key line all show the same one.
///
/// @param id stable, such as `rollout.roll-back`; also the id of its menu item
/// @param name a verb and its object, such as "Roll back"
/// @param key what performs it by keyboard
/// @param effect what will happen, as one sentence
/// @param availability whether it can be performed now, and if not, why
/// @param perform does it; called on the JavaFX thread, and only while it is available
public record Action(
        String id,
        String name,
        Optional<KeyCombination> key,
        String effect,
        Section section,
        ObservableValue<Availability> availability,
        Runnable perform) {
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

    /// The key as the person's keyboard names it, such as `Ctrl+K`; empty without one.
    public String keyText() {
        return key.map(KeyNames::of).orElse("");
    }

    /// An action that can always be performed.
    ///
    /// @param key in the notation of [KeyCombination#valueOf], such as `Shortcut+K`; empty for none
    public static Action always(String id, String name, String key, String effect, Section section, Runnable perform) {
        return new Action(id, name, keyOf(key), effect, section, ALWAYS, perform);
    }

    /// An action that depends on `availability`.
    ///
    /// @param key in the notation of [KeyCombination#valueOf], such as `Shortcut+K`; empty for none
    public static Action when(
            ObservableValue<Availability> availability,
            String id,
            String name,
            String key,
            String effect,
            Section section,
            Runnable perform) {
        return new Action(id, name, keyOf(key), effect, section, availability, perform);
    }

    private static final ObservableValue<Availability> ALWAYS =
            new ReadOnlyObjectWrapper<Availability>(Availability.enabled()).getReadOnlyProperty();

    private static Optional<KeyCombination> keyOf(String key) {
        return key.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(key));
    }
}
