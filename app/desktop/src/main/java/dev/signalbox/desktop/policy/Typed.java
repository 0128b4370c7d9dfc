package dev.signalbox.desktop.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What is typed into a section's form, and what it is about. Immutable.
///
/// @param chosen the key of the line it is about; absent for something new
/// @param texts as typed
/// @param <F> lists the fields
record Typed<F>(Optional<String> chosen, Map<F, String> texts, Intent intent) {
    /// What the draft is to do.
    enum Intent {
        /// What the form says.
        SAVE,
        /// Take away what is chosen.
        REMOVE
    }

    Typed {
        texts = Map.copyOf(texts);
    }

    /// A form as it is begun.
    static <F> Typed<F> of(Optional<String> chosen, Map<F, String> texts) {
        return new Typed<>(chosen, texts, Intent.SAVE);
    }

    /// Without the spaces around it; empty where nothing is typed.
    String text(F field) {
        return raw(field).strip();
    }

    /// Letter for letter.
    String raw(F field) {
        return texts.getOrDefault(field, "");
    }

    Typed<F> with(F field, String text) {
        Map<F, String> changed = new HashMap<>(texts);
        changed.put(field, text);
        return new Typed<>(chosen, changed, intent);
    }

    Typed<F> meaning(Intent other) {
        return new Typed<>(chosen, texts, other);
    }
}
