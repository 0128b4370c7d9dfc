package dev.signalbox.desktop.settings;

import dev.signalbox.client.profile.KeptChoices;
import dev.signalbox.client.profile.Preferences;
import dev.signalbox.client.profile.Sound;
import dev.signalbox.desktop.action.KeyMap;
import dev.signalbox.desktop.action.Letters;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.theme.Theme;
import dev.signalbox.desktop.theme.Zoom;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCombination;

/// What a person has chosen for this computer, kept as soon as it changes. What cannot be read or kept is said, and
/// holds the console up in nothing. Confined to the JavaFX thread.
public final class Settings {
    private static final String THEME = "theme";
    private static final String ZOOM = "zoom";
    private static final String SOUND = "sound";
    private static final String LETTERS = "letters";
    private static final String KEY = "key.";

    private final Preferences preferences;
    private final TaskRunner tasks;
    private final Map<String, String> all;
    private final ObjectProperty<Theme.Choice> theme = new SimpleObjectProperty<>(Theme.Choice.SYSTEM);
    private final Zoom zoom = new Zoom();
    private final ObjectProperty<Sound> sound = new SimpleObjectProperty<>(Sound.ON);
    private final KeyMap keys = new KeyMap();
    private final ReadOnlyObjectWrapper<Optional<String>> fault = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Map<String, String> written;
    private Writing writing = Writing.IDLE;

    private enum Writing {
        IDLE,
        BUSY
    }

    /// Reads what was kept: a few lines, before anything is drawn.
    public Settings(Preferences preferences, TaskRunner tasks) {
        this.preferences = preferences;
        this.tasks = tasks;
        KeptChoices kept = preferences.kept();
        this.all = new TreeMap<>(kept.choices());
        this.written = kept.choices();
        fault.set(kept.fault());
        takeOver();
        theme.subscribe(now -> put(THEME, now.name()));
        zoom.percent().subscribe(now -> put(ZOOM, now.toString()));
        sound.subscribe(now -> put(SOUND, now.name()));
        keys.letters().subscribe(now -> put(LETTERS, now.name()));
        keys.chosen().subscribe(this::putKeys);
        written = Map.copyOf(all);
        theme.subscribe((before, now) -> keep());
        zoom.percent().subscribe((before, now) -> keep());
        sound.subscribe((before, now) -> keep());
        keys.letters().subscribe((before, now) -> keep());
        keys.chosen().subscribe((before, now) -> keep());
    }

    /// Light, dark, or as the system is.
    public ObjectProperty<Theme.Choice> theme() {
        return theme;
    }

    /// How large everything is drawn.
    public Zoom zoom() {
        return zoom;
    }

    /// Whether the stop is heard.
    public ObjectProperty<Sound> sound() {
        return sound;
    }

    /// The keys, and whether single characters act.
    public KeyMap keys() {
        return keys;
    }

    /// What was chosen under `name` by a part of the window that only it understands; absent until then.
    public Optional<String> other(String name) {
        return Optional.ofNullable(all.get(name));
    }

    /// Keeps `value` under `name` for a part of the window that only it understands.
    public void keepOther(String name, String value) {
        put(name, value);
        keep();
    }

    /// What is wrong with what was kept, or with keeping it, in sentences.
    public ReadOnlyObjectProperty<Optional<String>> fault() {
        return fault.getReadOnlyProperty();
    }

    private void takeOver() {
        other(THEME)
                .ifPresent(kept ->
                        theme.set(chosen(Theme.Choice.class, "The theme", kept).orElse(Theme.Choice.SYSTEM)));
        other(SOUND)
                .ifPresent(kept ->
                        sound.set(chosen(Sound.class, "The stop tones", kept).orElse(Sound.ON)));
        other(LETTERS)
                .ifPresent(kept -> keys.letters()
                        .set(chosen(Letters.class, "Single-letter keys", kept).orElse(Letters.ON)));
        other(ZOOM).ifPresent(this::takeOverZoom);
        Map<String, KeyCombination> kept = new TreeMap<>();
        all.forEach((name, value) -> {
            if (name.startsWith(KEY)) {
                key(name.substring(KEY.length()), value).ifPresent(key -> kept.put(name.substring(KEY.length()), key));
            }
        });
        keys.takeOver(kept);
    }

    private void takeOverZoom(String kept) {
        try {
            zoom.set(Integer.parseInt(kept));
        } catch (NumberFormatException noNumber) {
            isUnknown("The zoom", kept);
        }
    }

    private Optional<KeyCombination> key(String id, String kept) {
        try {
            return Optional.of(KeyMap.key(kept));
        } catch (IllegalArgumentException noKey) {
            isUnknown("The key of " + id, kept);
            return Optional.empty();
        }
    }

    private <E extends Enum<E>> Optional<E> chosen(Class<E> kind, String what, String kept) {
        try {
            return Optional.of(Enum.valueOf(kind, kept.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            isUnknown(what, kept);
            return Optional.empty();
        }
    }

    private void isUnknown(String what, String kept) {
        fault.set(Optional.of(what + " was kept as \u201c" + kept
                + "\u201d, which this console does not know. What it comes with holds; choose again below."));
    }

    private void put(String name, String value) {
        all.put(name, value);
    }

    private void putKeys(Map<String, KeyCombination> chosen) {
        all.keySet().removeIf(name -> name.startsWith(KEY));
        chosen.forEach((id, key) -> put(KEY + id, KeyMap.notation(key)));
    }

    /// One write at a time, each of the latest: an older choice never comes to lie over a newer one.
    private void keep() {
        Map<String, String> now = Map.copyOf(all);
        if (writing == Writing.BUSY || now.equals(written)) {
            return;
        }
        writing = Writing.BUSY;
        tasks.run(
                () -> {
                    preferences.keep(now);
                    return now;
                },
                kept -> {
                    fault.set(Optional.empty());
                    ended(kept);
                },
                failed -> {
                    fault.set(Optional.of("What you chose holds until the console closes. "
                            + Objects.requireNonNullElse(failed.getMessage(), "It cannot be kept.")));
                    ended(now);
                });
    }

    private void ended(Map<String, String> tried) {
        written = tried;
        writing = Writing.IDLE;
        keep();
    }
}
