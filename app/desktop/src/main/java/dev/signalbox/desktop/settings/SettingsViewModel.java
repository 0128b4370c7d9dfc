package dev.signalbox.desktop.settings;

import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.ActionRegistry;
import dev.signalbox.desktop.action.KeyMap;
import dev.signalbox.desktop.action.Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the settings show beside the choices themselves: every action and its keys. Confined to the screen's thread.
final class SettingsViewModel {
    private final Settings settings;
    private final ActionRegistry actions;

    SettingsViewModel(Settings settings, ActionRegistry actions) {
        this.settings = settings;
        this.actions = actions;
    }

    Settings settings() {
        return settings;
    }

    /// Every action by the menu it is found in, in the order of the menus.
    List<KeyRow> rows() {
        return Stream.of(Section.values())
                .flatMap(section -> actions.in(section).stream())
                .map(this::row)
                .toList();
    }

    /// Gives the action called `id` the key `notation` writes.
    ///
    /// @return why not; absent when it has it now
    Optional<String> change(String id, String notation) {
        return actions.remap(id, notation);
    }

    /// Gives it back the keys it comes with, unless one of them was given to another action meanwhile.
    ///
    /// @return why not; absent when it has them now
    Optional<String> reset(String id) {
        return actions.restore(id);
    }

    private KeyRow row(Action action) {
        return new KeyRow(
                action.id(), action.section().title(), action.name(), action.allKeysText(), standing(action.id()));
    }

    private KeyRow.Standing standing(String id) {
        if (!KeyMap.isFree(id)) {
            return KeyRow.Standing.FIXED;
        }
        return settings.keys().isChosen(id) ? KeyRow.Standing.CHOSEN : KeyRow.Standing.USUAL;
    }
}
