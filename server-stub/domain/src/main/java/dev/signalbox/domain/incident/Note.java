package dev.signalbox.domain.incident;

import java.time.Instant;

/// What somebody wrote down while working on an incident.
///
/// @param by the id of whoever wrote it
/// @param byName their name, as people read it
public record Note(Instant at, String by, String byName, String text) {
    /// The longest note, in characters.
    public static final int LONGEST = 2_000;
}
