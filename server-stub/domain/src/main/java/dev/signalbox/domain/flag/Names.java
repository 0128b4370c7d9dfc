package dev.signalbox.domain.flag;

/// The form of every name that ends up in a URL, a log line or an environment variable, and of every
/// text that a person types.
public final class Names {
    /// S3-2.
    private static final int LONGEST = 100;

    private Names() {}

    static String checked(String field, String value) {
        if (!isName(value)) {
            throw new InvalidValueException(
                    field,
                    "'" + shortened(value) + "' is not a name",
                    "Use 1 to 100 letters, digits, dots, hyphens and underscores, beginning with a letter or digit.");
        }
        return value;
    }

    /// `value`, which says something in at most `longest` characters.
    ///
    /// @throws InvalidValueException when it does not
    public static String filled(String field, String value, int longest) {
        if (value.isBlank() || value.length() > longest) {
            throw new InvalidValueException(
                    field,
                    value.isBlank() ? "it is empty" : "it has " + value.length() + " characters",
                    "Give 1 to " + longest + " characters.");
        }
        return value;
    }

    /// The alphabet is what the OpenFeature providers send unescaped. No regular expression: a start checks hundreds of
    /// thousands of names.
    private static boolean isName(String value) {
        if (value.isEmpty() || value.length() > LONGEST || !isLetterOrDigit(value.charAt(0))) {
            return false;
        }
        for (int index = 1; index < value.length(); index++) {
            char found = value.charAt(index);
            if (!isLetterOrDigit(found) && found != '.' && found != '_' && found != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char found) {
        return (found >= 'a' && found <= 'z') || (found >= 'A' && found <= 'Z') || (found >= '0' && found <= '9');
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
