package dev.signalbox.domain.calendar;

import dev.signalbox.domain.flag.InvalidValueException;
import java.util.UUID;

/// The id of one scheduled act, made where it was planned.
public record ScheduleId(UUID value) {
    /// The id that `text` spells.
    ///
    /// @throws InvalidValueException when it is no UUID
    public static ScheduleId parse(String text) {
        try {
            return new ScheduleId(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            throw new InvalidValueException(
                    "schedule", "it is no UUID", "Give the id that the list of schedules shows.");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
