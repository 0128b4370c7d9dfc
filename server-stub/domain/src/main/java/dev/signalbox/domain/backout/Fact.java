package dev.signalbox.domain.backout;

import dev.signalbox.domain.flag.InvalidValueException;
import java.util.regex.Pattern;

/// What stands for a placeholder, such as `project` = `abcd1234`.
///
/// The alphabet is narrow on purpose: a value goes into commands and statements, and none of
/// these characters can end one and begin another, nor can a value pass for an option.
public record Fact(String name, String value) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_/][A-Za-z0-9._/@:+-]{0,199}");

    /// @throws InvalidValueException for a name or a value of another form
    public Fact {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidValueException(
                    "facts.name", "it is no placeholder's name", "Use 1 to 40 small letters, digits and underscores.");
        }
        if (!VALUE.matcher(value).matches()) {
            throw new InvalidValueException(
                    "facts." + name,
                    "it holds what could change the command it goes into",
                    "Use 1 to 200 letters, digits and ._/@:+- and begin with a letter, a digit, _ or /.");
        }
    }
}
