package dev.signalbox.desktop.incident;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TextInputControl;

/// One field for many things: what is typed for one of them never stands for another, and is there again when its turn
/// comes. What nobody has typed follows the facts. Confined to the JavaFX thread.
///
/// @param <K> what a text is for
final class Typed<K> {
    private final TextInputControl field;
    private final Map<K, String> texts = new HashMap<>();
    private Optional<K> shown = Optional.empty();
    private String facts = "";
    private boolean filling;

    Typed(TextInputControl field) {
        this.field = field;
        field.textProperty().subscribe(text -> {
            if (!filling) {
                shown.ifPresent(key -> texts.put(key, text));
            }
        });
    }

    /// Shows what was typed for `key`, or `otherwise` where nothing was.
    void show(K key, String otherwise) {
        shown = Optional.of(key);
        facts = otherwise;
        String text = texts.getOrDefault(key, otherwise);
        if (!text.equals(field.getText())) {
            filling = true;
            field.setText(text);
            filling = false;
        }
    }

    /// Forgets what was typed for what is shown.
    void clear() {
        shown.ifPresent(key -> {
            texts.remove(key);
            show(key, facts);
        });
    }

    /// Forgets what is typed now, once nobody has to do again what it was typed for. What is typed meanwhile stays.
    Consumer<Deeds.Came> spent() {
        Optional<K> key = shown;
        String text = field.getText();
        return came -> key.filter(found -> came.isTaken() && text.equals(texts.get(found)))
                .ifPresent(found -> {
                    texts.remove(found);
                    shown.filter(found::equals).ifPresent(same -> show(same, facts));
                });
    }
}
