package dev.signalbox.domain.stop;

import java.util.UUID;

/// The id of one press of a stop, made where it was pressed so that it can be sent twice and counted once.
public record StopId(UUID value) {
    /// The id that `text` spells.
    ///
    /// @throws dev.signalbox.domain.flag.InvalidValueException when it is no UUID
    public static StopId parse(String text) {
        try {
            return new StopId(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            throw new dev.signalbox.domain.flag.InvalidValueException(
                    "stopId", "'" + text + "' is no UUID", "Give the id that the stop's receipt showed.");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
