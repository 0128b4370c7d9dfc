package dev.signalbox.domain.backout;

import dev.signalbox.domain.flag.InvalidValueException;
import java.util.UUID;

/// The id of one back-out, made where it was proposed so that proposing can be sent twice and
/// counted once.
public record BackOutId(UUID value) {
    /// The id that `text` spells.
    ///
    /// @throws InvalidValueException when it is no UUID
    public static BackOutId parse(String text) {
        try {
            return new BackOutId(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            InvalidValueException wrong = new InvalidValueException(
                    "rollback", "it is no UUID", "Give the id that the list of rollbacks shows.");
            wrong.initCause(notOne);
            throw wrong;
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
