package dev.signalbox.domain.flag;

/// A flag's key, unique in its tenant and never used again after removal (S3-2).
public record FlagKey(String value) implements Comparable<FlagKey> {
    /// @throws InvalidValueException when `value` is not 1 to 100 letters, digits, dots, hyphens or underscores
    public FlagKey {
        Names.checked("flag", value);
    }

    @Override
    public int compareTo(FlagKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
