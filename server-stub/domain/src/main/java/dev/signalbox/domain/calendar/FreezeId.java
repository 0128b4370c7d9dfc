package dev.signalbox.domain.calendar;

import dev.signalbox.domain.flag.InvalidValueException;
import java.util.UUID;

/// The id of one freeze, made where it was declared.
public record FreezeId(UUID value) {
    /// The id that `text` spells.
    ///
    /// @throws InvalidValueException when it is no UUID
    public static FreezeId parse(String text) {
        try {
            return new FreezeId(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            throw new InvalidValueException("freeze", "it is no UUID", "Give the id that the list of freezes shows.");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
