package dev.signalbox.domain.flag;

/// An app, the owner of flags.
public record AppKey(String value) implements Comparable<AppKey> {
    /// @throws InvalidValueException when `value` is not 1 to 100 letters, digits, dots, hyphens or underscores
    public AppKey {
        Names.checked("app", value);
    }

    @Override
    public int compareTo(AppKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
