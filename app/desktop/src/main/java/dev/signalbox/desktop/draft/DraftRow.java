package dev.signalbox.desktop.draft;

import dev.signalbox.desktop.navigation.Undelivered;
import dev.signalbox.desktop.widget.Status;
import java.util.UUID;

/// One thing on the desk, as a line.
///
/// @param word where it stands, such as "Not sent"
/// @param what a verb and its object
/// @param where what it is about
/// @param age how long it has been here
record DraftRow(UUID id, Status status, String word, String what, String where, String age) {
    /// All of it, as one line.
    String asText() {
        return thing() + ": " + word + ", " + age;
    }

    /// The same for whoever looks elsewhere; without its age, which would make it another one every second.
    Undelivered undelivered() {
        return new Undelivered(status, word + ": " + thing());
    }

    private String thing() {
        return what + (where.isEmpty() ? "" : ", " + where);
    }
}
