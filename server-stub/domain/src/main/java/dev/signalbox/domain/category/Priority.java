package dev.signalbox.domain.category;

import dev.signalbox.domain.flag.InvalidValueException;

/// How early a subject comes in a rollout by size: 0 to 100, higher is earlier (S3-17).
public record Priority(int value) implements Comparable<Priority> {
    /// That of a subject nobody has categorised: last.
    public static final Priority LAST = new Priority(0);

    /// @throws InvalidValueException outside 0 to 100
    public Priority {
        if (value < 0 || value > 100) {
            throw new InvalidValueException(
                    "priority", value + " is outside 0 to 100", "Give a whole number from 0 to 100.");
        }
    }

    @Override
    public int compareTo(Priority other) {
        return Integer.compare(value, other.value);
    }
}
