package dev.signalbox.domain.flag;

/// One customer of the store: the owner of a log. Its slug is what `X-Tenant-Slug` carries (S4-84).
public record TenantId(String value) implements Comparable<TenantId> {
    /// @throws InvalidValueException when `value` is not 1 to 100 letters, digits, dots, hyphens or underscores
    public TenantId {
        Names.checked("tenant", value);
    }

    @Override
    public int compareTo(TenantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
