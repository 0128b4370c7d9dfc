package dev.signalbox.desktop.fx;

import java.util.List;

/// A short sound: notes after each other.
///
/// @param notes in their order
public record Tone(List<Note> notes) {
    public Tone {
        notes = List.copyOf(notes);
    }

    /// One note.
    ///
    /// @param hertz 0 for a rest
    /// @param milliseconds how long, more than 0
    public record Note(double hertz, int milliseconds) {}
}
