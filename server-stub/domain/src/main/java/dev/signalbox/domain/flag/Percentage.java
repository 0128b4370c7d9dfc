package dev.signalbox.domain.flag;

/// A share of subjects in whole percent, 0 to 100 (S3-3).
public record Percentage(int value) implements Comparable<Percentage> {
    /// Nobody.
    public static final Percentage NONE = new Percentage(0);

    /// Everybody.
    public static final Percentage ALL = new Percentage(100);

    /// @throws InvalidValueException outside 0 to 100
    public Percentage {
        if (value < 0 || value > 100) {
            throw new InvalidValueException(
                    "percentage", value + " is outside 0 to 100", "Give a whole number from 0 to 100.");
        }
    }

    @Override
    public int compareTo(Percentage other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value + " %";
    }
}
