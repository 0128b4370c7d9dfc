package dev.signalbox.domain.flag;

/// An environment's name as its tenant calls it, such as `production`.
public record EnvironmentKey(String value) implements Comparable<EnvironmentKey> {
    /// @throws InvalidValueException when `value` is not 1 to 100 letters, digits, dots, hyphens or underscores
    public EnvironmentKey {
        Names.checked("environment", value);
    }

    @Override
    public int compareTo(EnvironmentKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
