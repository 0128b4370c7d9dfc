package dev.signalbox.domain.flag;

import java.util.regex.Pattern;

/// The form of every name that ends up in a URL, a log line or an environment variable.
final class Names {
    /// S3-2 allows 100 characters; the alphabet is what the OpenFeature providers send unescaped.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private Names() {}

    static String checked(String field, String value) {
        if (!NAME.matcher(value).matches()) {
            throw new InvalidValueException(
                    field,
                    "'" + shortened(value) + "' is not a name",
                    "Use 1 to 100 letters, digits, dots, hyphens and underscores, beginning with a letter or digit.");
        }
        return value;
    }

    static String filled(String field, String value, int longest) {
        if (value.isBlank() || value.length() > longest) {
            throw new InvalidValueException(
                    field,
                    value.isBlank() ? "it is empty" : "it has " + value.length() + " characters",
                    "Give 1 to " + longest + " characters.");
        }
        return value;
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
