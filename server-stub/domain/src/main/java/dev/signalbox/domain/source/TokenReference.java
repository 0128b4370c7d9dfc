package dev.signalbox.domain.source;

import dev.signalbox.domain.flag.InvalidValueException;
import java.util.regex.Pattern;

/// The name of a secret that the server was given, such as `metrics-reader`. The log knows the name alone.
public record TokenReference(String value) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,49}");

    /// @throws InvalidValueException when `value` is not 1 to 50 small letters, digits or hyphens
    public TokenReference {
        if (!NAME.matcher(value).matches()) {
            throw new InvalidValueException(
                    "token",
                    "it is not the name of a token",
                    "Use 1 to 50 small letters, digits and hyphens; never the token itself.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
