package dev.signalbox.domain.source;

import dev.signalbox.domain.flag.InvalidValueException;
import java.util.regex.Pattern;

/// The name of a source, such as `checkout-prometheus`; unique in a tenant.
public record SourceKey(String value) implements Comparable<SourceKey> {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /// @throws InvalidValueException when `value` is not 1 to 100 letters, digits, dots, hyphens or underscores
    public SourceKey {
        if (!NAME.matcher(value).matches()) {
            throw new InvalidValueException(
                    "source",
                    "it is not a name",
                    "Use 1 to 100 letters, digits, dots, hyphens and underscores, beginning with a letter or digit.");
        }
    }

    @Override
    public int compareTo(SourceKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
