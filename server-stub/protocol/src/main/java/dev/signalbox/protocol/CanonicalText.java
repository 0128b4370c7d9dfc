package dev.signalbox.protocol;

import dev.signalbox.protocol.json.InstantText;
import java.time.DateTimeException;
import java.time.Instant;

/// Walks through JSON that is spelled as this program spells it: properties in their order, nothing between them.
///
/// Whoever walks knows what comes next, which is many times as fast as finding out. What is spelled in another way,
/// though
/// it may mean the same, ends the walk with [OtherSpelling]; the general reader is asked then.
///
/// Confined to one thread.
final class CanonicalText {
    private static final int MOST_DIGITS = 18;

    private final String json;
    private int at;

    CanonicalText(String json) {
        this.json = json;
    }

    /// That something is spelled in another way. Says nothing of where: nobody reads it.
    static final class OtherSpelling extends Exception {
        private static final long serialVersionUID = 1L;

        private OtherSpelling() {
            super("spelled in another way", null, false, false);
        }
    }

    /// Walks over `literal`, which comes next.
    CanonicalText skip(String literal) throws OtherSpelling {
        if (!skipped(literal)) {
            throw new OtherSpelling();
        }
        return this;
    }

    /// Walks over `literal` where it comes next.
    ///
    /// @return whether it does
    boolean skipped(String literal) {
        boolean follows = json.startsWith(literal, at);
        at += follows ? literal.length() : 0;
        return follows;
    }

    /// A string without escapes.
    String text() throws OtherSpelling {
        skip("\"");
        int from = at;
        while (at < json.length() && json.charAt(at) != '"') {
            char found = json.charAt(at++);
            if (found == '\\' || found < ' ') {
                throw new OtherSpelling();
            }
        }
        String text = json.substring(from, at);
        skip("\"");
        return text;
    }

    /// A whole number of at least 0.
    long count() throws OtherSpelling {
        int from = at;
        long number = 0;
        while (at < json.length() && isDigit(json.charAt(at))) {
            number = number * 10 + json.charAt(at++) - '0';
        }
        int digits = at - from;
        if (digits == 0 || digits > MOST_DIGITS || (digits > 1 && json.charAt(from) == '0')) {
            throw new OtherSpelling();
        }
        return number;
    }

    /// A number with a fraction.
    double figure() throws OtherSpelling {
        int from = at;
        while (at < json.length() && ",}]".indexOf(json.charAt(at)) < 0) {
            at++;
        }
        String text = json.substring(from, at);
        try {
            double figure = Double.parseDouble(text);
            // There are ways to spell it that Java takes and JSON does not.
            if (Double.toString(figure).equals(text)) {
                return figure;
            }
            throw new OtherSpelling();
        } catch (NumberFormatException none) {
            throw new OtherSpelling();
        }
    }

    /// A point in time.
    Instant instant() throws OtherSpelling {
        try {
            return InstantText.parse(text());
        } catch (DateTimeException none) {
            throw new OtherSpelling();
        }
    }

    /// The text of an object or a list, whatever is in it.
    String part() throws OtherSpelling {
        int from = at;
        int depth = 0;
        do {
            if (at >= json.length()) {
                throw new OtherSpelling();
            }
            switch (json.charAt(at)) {
                case '"' -> passText();
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {}
            }
            at++;
        } while (depth > 0);
        return json.substring(from, at);
    }

    /// The text ends here.
    void end() throws OtherSpelling {
        if (at != json.length()) {
            throw new OtherSpelling();
        }
    }

    /// From a string's opening quote to its closing one, or to the text's end.
    private void passText() {
        at++;
        while (at < json.length() && json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
    }

    private static boolean isDigit(char found) {
        return found >= '0' && found <= '9';
    }
}
