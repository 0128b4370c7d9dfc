package dev.signalbox.domain.device;

import dev.signalbox.domain.flag.InvalidValueException;

/// What people call a device, such as `Ana's laptop`.
public record DeviceName(String value) {
    private static final int LONGEST = 100;

    /// @throws InvalidValueException when it has not 1 to 100 characters in one line
    public DeviceName {
        if (value.isBlank() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValueException(
                    "name", "it has " + value.length() + " characters", "Give 1 to " + LONGEST + " in one line.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
