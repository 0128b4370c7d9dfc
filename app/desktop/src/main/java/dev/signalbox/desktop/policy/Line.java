package dev.signalbox.desktop.policy;

import dev.signalbox.desktop.widget.Status;
import java.util.Optional;

/// One thing that a section lists.
///
/// @param key tells it from the others of its section
/// @param words what there is to know of it at a glance; may be empty
/// @param badge how it stands, where it can stand well or badly
record Line(String key, String name, String words, Optional<Badge> badge) {
    /// A standing as shape, word and colour.
    record Badge(Status status, String word) {}

    /// One that stands neither well nor badly.
    static Line plain(String key, String name, String words) {
        return new Line(key, name, words, Optional.empty());
    }

    /// All of it, to be heard.
    String spoken() {
        return name + ". " + badge.map(shown -> shown.word() + ". ").orElse("") + words;
    }
}
