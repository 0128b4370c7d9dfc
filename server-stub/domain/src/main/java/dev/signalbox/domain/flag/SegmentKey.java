package dev.signalbox.domain.flag;

/// A segment's key, unique in its tenant.
public record SegmentKey(String value) implements Comparable<SegmentKey> {
    /// @throws InvalidValueException when `value` is not 1 to 100 letters, digits, dots, hyphens or underscores
    public SegmentKey {
        Names.checked("segment", value);
    }

    @Override
    public int compareTo(SegmentKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
