package dev.signalbox.domain.incident;

import java.time.Instant;

/// A message that a person says they sent.
///
/// @param text as it was sent, after editing
/// @param by the id of whoever sent it
/// @param byName their name, as people read it
public record SentMessage(Audience audience, String text, Instant at, String by, String byName) {
    /// The longest message, in characters.
    public static final int LONGEST = 4_000;
}
