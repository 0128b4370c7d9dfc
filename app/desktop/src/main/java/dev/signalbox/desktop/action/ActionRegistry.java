package dev.signalbox.desktop.action;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyEvent;

/// Every action of the console, once. Confined to the JavaFX thread.
public final class ActionRegistry {
    private final Map<String, Action> actions = new LinkedHashMap<>();

    /// Adds `added`.
    ///
    /// Two meanings of one key are found at start, not by a person.
    ///
    /// @throws IllegalArgumentException when an id or a key is taken
    public void register(Collection<Action> added) {
        added.forEach(this::register);
    }

    /// All actions in the order they were registered.
    public List<Action> all() {
        return List.copyOf(actions.values());
    }

    /// The actions of one menu.
    public List<Action> in(Section section) {
        return actions.values().stream()
                .filter(action -> action.section() == section)
                .toList();
    }

    /// The action called `id`.
    public Optional<Action> find(String id) {
        return Optional.ofNullable(actions.get(id));
    }

    /// The action that `event` asks for.
    public Optional<Action> forKey(KeyEvent event) {
        return actions.values().stream()
                .filter(action -> action.key().filter(key -> key.match(event)).isPresent())
                .findFirst();
    }

    private void register(Action action) {
        List<String> taken = new ArrayList<>();
        for (Action other : actions.values()) {
            if (other.id().equals(action.id())) {
                taken.add("the id " + other.id());
            }
            if (action.key().isPresent() && action.key().equals(other.key())) {
                taken.add("the key " + action.keyText() + " of " + other.id());
            }
        }
        if (!taken.isEmpty()) {
            throw new IllegalArgumentException(action.id() + " takes " + String.join(" and ", taken) + " again.");
        }
        actions.put(action.id(), action);
    }
}
