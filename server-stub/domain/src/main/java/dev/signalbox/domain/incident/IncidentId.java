package dev.signalbox.domain.incident;

import dev.signalbox.domain.flag.InvalidValueException;
import java.util.UUID;

/// The id of one incident, made where it was opened so that opening can be sent twice and counted
/// once.
public record IncidentId(UUID value) {
    /// The id that `text` spells.
    ///
    /// @throws InvalidValueException when it is no UUID
    public static IncidentId parse(String text) {
        try {
            return new IncidentId(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            InvalidValueException wrong = new InvalidValueException(
                    "incident", "it is no UUID", "Give the id that the list of incidents shows.");
            wrong.initCause(notOne);
            throw wrong;
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
