package dev.signalbox.domain.device;

import dev.signalbox.domain.flag.InvalidValueException;
import java.util.UUID;

/// The id of one enrolled device, made on the device.
public record DeviceId(UUID value) implements Comparable<DeviceId> {
    /// The id that `text` spells.
    ///
    /// @throws InvalidValueException when it is no UUID
    public static DeviceId parse(String text) {
        try {
            return new DeviceId(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            throw new InvalidValueException(
                    "device", "'" + text + "' is no UUID", "Give the id that the device was enrolled with.");
        }
    }

    @Override
    public int compareTo(DeviceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
