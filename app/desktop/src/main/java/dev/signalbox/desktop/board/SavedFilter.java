package dev.signalbox.desktop.board;

import java.util.Optional;

/// A filter with the name that a person gave it.
///
/// @param query what is typed to narrow the rows down
record SavedFilter(String name, String query) {
    private static final String SEPARATOR = "\t";

    /// What [#text] wrote; absent when it is anything else.
    static Optional<SavedFilter> of(String text) {
        int end = text.indexOf(SEPARATOR);
        return end > 0 && end < text.length() - 1
                ? Optional.of(new SavedFilter(text.substring(0, end), text.substring(end + 1)))
                : Optional.empty();
    }

    /// As one line.
    String text() {
        return name + SEPARATOR + query;
    }

    /// True when typing `words` would leave the same rows.
    boolean says(String words) {
        return query.equals(words.strip());
    }
}
