package dev.signalbox.domain.override;

import dev.signalbox.domain.flag.InvalidValueException;
import java.util.regex.Pattern;

/// What the names of overrides begin with, such as `HYBRID` of `HYBRID_EMERGENCY_STOP` (S3-63..67).
public record OverridePrefix(String value) implements Comparable<OverridePrefix> {
    // Before the constant that is checked by it.
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,49}");

    /// Of overrides that hold for every flag.
    public static final OverridePrefix GLOBAL = new OverridePrefix("SIGNALBOX");

    /// @throws InvalidValueException when it is not 1 to 50 capital letters, digits and underscores,
    ///     beginning with a letter and not ending with an underscore
    public OverridePrefix {
        if (!FORM.matcher(value).matches() || value.endsWith("_")) {
            throw new InvalidValueException(
                    "prefix",
                    "it is no beginning of a variable's name",
                    "Use 1 to 50 capital letters, digits and underscores, such as HYBRID, without the last underscore.");
        }
    }

    @Override
    public int compareTo(OverridePrefix other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
