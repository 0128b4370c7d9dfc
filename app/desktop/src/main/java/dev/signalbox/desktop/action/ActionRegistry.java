package dev.signalbox.desktop.action;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyEvent;

/// Every action of the console, once. Confined to the JavaFX thread.
public final class ActionRegistry {
    /// The home of what can be done everywhere.
    private static final String EVERYWHERE = "";

    private final Map<String, Action> actions = new LinkedHashMap<>();
    private final Map<String, String> homes = new HashMap<>();

    /// Adds `added`, which can be done everywhere.
    ///
    /// Two meanings of one key are found at start, not by a person.
    ///
    /// @throws IllegalArgumentException when an id or a key is taken
    public void register(Collection<Action> added) {
        register(EVERYWHERE, added);
    }

    /// Adds `added`, which can be done on the screen `home` only: their keys may mean something else on another screen.
    ///
    /// @throws IllegalArgumentException when an id is taken, or a key is taken everywhere or on that screen
    public void register(String home, Collection<Action> added) {
        added.forEach(action -> register(home, action));
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

    /// The action that `event` asks for: of several the one that can be performed.
    public Optional<Action> forKey(KeyEvent event) {
        List<Action> meant = actions.values().stream()
                .filter(action -> action.key().filter(key -> key.match(event)).isPresent())
                .toList();
        return meant.stream()
                .filter(action -> action.availability().getValue().isEnabled())
                .findFirst()
                .or(() -> meant.stream().findFirst());
    }

    private void register(String home, Action action) {
        List<String> taken = new ArrayList<>();
        for (Action other : actions.values()) {
            if (other.id().equals(action.id())) {
                taken.add("the id " + other.id());
            }
            if (action.key().isPresent() && action.key().equals(other.key()) && meets(home, other)) {
                taken.add("the key " + action.keyText() + " of " + other.id());
            }
        }
        if (!taken.isEmpty()) {
            throw new IllegalArgumentException(action.id() + " takes " + String.join(" and ", taken) + " again.");
        }
        actions.put(action.id(), action);
        homes.put(action.id(), home);
    }

    private boolean meets(String home, Action other) {
        String otherHome = homes.getOrDefault(other.id(), EVERYWHERE);
        return home.equals(EVERYWHERE) || otherHome.equals(EVERYWHERE) || home.equals(otherHome);
    }
}
