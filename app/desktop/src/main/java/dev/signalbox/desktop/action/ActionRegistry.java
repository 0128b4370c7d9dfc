package dev.signalbox.desktop.action;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Every action of the console, once. Confined to the JavaFX thread.
public final class ActionRegistry {
    /// The home of what can be done everywhere.
    private static final String EVERYWHERE = "";

    private final KeyMap keys;
    private final Map<String, Action> actions = new LinkedHashMap<>();
    private final Map<String, String> homes = new HashMap<>();

    /// Every action keeps the key it comes with.
    public ActionRegistry() {
        this(new KeyMap());
    }

    /// @param keys what the person has chosen in place of the keys that actions come with
    public ActionRegistry(KeyMap keys) {
        this.keys = keys;
    }

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

    /// The keys the person has chosen.
    public KeyMap keys() {
        return keys;
    }

    /// All actions in the order they were registered, by the keys that perform them now.
    public List<Action> all() {
        return actions.values().stream().map(keys::applied).toList();
    }

    /// The actions of one menu.
    public List<Action> in(Section section) {
        return all().stream().filter(action -> action.section() == section).toList();
    }

    /// The actions that can be done on the screen `home` only, in the order they were registered.
    public List<Action> at(String home) {
        return all().stream().filter(action -> homeOf(action).equals(home)).toList();
    }

    /// The actions that can be done everywhere, in the order they were registered.
    public List<Action> everywhere() {
        return at(EVERYWHERE);
    }

    /// The action called `id`.
    public Optional<Action> find(String id) {
        return Optional.ofNullable(actions.get(id)).map(keys::applied);
    }

    /// The action that `event` asks for: of several the one that can be performed.
    public Optional<Action> forKey(KeyEvent event) {
        List<Action> meant = all().stream()
                .filter(action -> action.keys().anyMatch(key -> key.match(event)))
                .toList();
        return meant.stream()
                .filter(action -> action.availability().getValue().isEnabled())
                .findFirst()
                .or(() -> meant.stream().findFirst());
    }

    /// Gives the action called `id` the key `wanted` in place of those it has.
    ///
    /// @param wanted in the notation of [KeyMap#notation]
    /// @return why not, as sentences; absent when it has the key now
    public Optional<String> remap(String id, String wanted) {
        Action action = Objects.requireNonNull(actions.get(id), id);
        KeyCombination key = KeyMap.key(wanted);
        Optional<String> obstacle = KeyMap.obstacle(action, key).or(() -> takenBy(action, key));
        if (obstacle.isEmpty()) {
            keys.choose(action, key);
        }
        return obstacle;
    }

    /// Gives the action called `id` the keys back that it comes with.
    ///
    /// @return why not, as sentences; absent when it has them now
    public Optional<String> restore(String id) {
        Action action = Objects.requireNonNull(actions.get(id), id);
        Optional<String> obstacle =
                action.keys().flatMap(key -> takenBy(action, key).stream()).findFirst();
        if (obstacle.isEmpty()) {
            keys.forget(id);
        }
        return obstacle;
    }

    private Optional<String> takenBy(Action asking, KeyCombination wanted) {
        return all().stream()
                .filter(other -> !other.id().equals(asking.id()))
                .filter(other -> meets(homeOf(asking), other))
                .filter(other -> Stream.concat(other.keys(), usualKeys(other)).anyMatch(wanted::equals))
                .findFirst()
                .map(other -> KeyNames.of(wanted) + " already means \u201c" + other.name()
                        + "\u201d. Choose another key, or change that one first.");
    }

    /// A key that does nothing while letters are off is still taken.
    private Stream<KeyCombination> usualKeys(Action other) {
        return keys.isChosen(other.id())
                ? Stream.empty()
                : Optional.ofNullable(actions.get(other.id())).stream().flatMap(Action::keys);
    }

    private void register(String home, Action action) {
        List<String> taken = new ArrayList<>();
        for (Action other : actions.values()) {
            if (other.id().equals(action.id())) {
                taken.add("the id " + other.id());
            }
            if (meets(home, other)) {
                action.keys()
                        .filter(key -> other.keys().anyMatch(key::equals))
                        .forEach(key -> taken.add("the key " + KeyNames.of(key) + " of " + other.id()));
            }
        }
        if (!taken.isEmpty()) {
            throw new IllegalArgumentException(action.id() + " takes " + String.join(" and ", taken) + " again.");
        }
        actions.put(action.id(), action);
        homes.put(action.id(), home);
    }

    private boolean meets(String home, Action other) {
        String otherHome = homeOf(other);
        return home.equals(EVERYWHERE) || otherHome.equals(EVERYWHERE) || home.equals(otherHome);
    }

    private String homeOf(Action action) {
        return homes.getOrDefault(action.id(), EVERYWHERE);
    }
}
