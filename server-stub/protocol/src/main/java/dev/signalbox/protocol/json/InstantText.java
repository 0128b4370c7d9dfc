package dev.signalbox.protocol.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/// Points in time as ISO 8601 text. A start reads hundreds of thousands of them, nearly all to the second and in UTC:
/// those
/// are read digit by digit, twenty times as fast as by a formatter.
public final class InstantText {
    private static final String FORM = "0000-00-00T00:00:00Z";
    private static final int SECONDS_A_DAY = 86_400;

    private InstantText() {}

    /// The point in time that `text` spells.
    ///
    /// @throws DateTimeException when it spells none
    public static Instant parse(String text) {
        return hasForm(text) ? toTheSecond(text) : Instant.parse(text);
    }

    private static boolean hasForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int at = 0; at < FORM.length(); at++) {
            char expected = FORM.charAt(at);
            char found = text.charAt(at);
            if (expected == '0' ? found < '0' || found > '9' : found != expected) {
                return false;
            }
        }
        return true;
    }

    private static Instant toTheSecond(String text) {
        int hour = two(text, 11);
        int minute = two(text, 14);
        int second = two(text, 17);
        if (hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        long day = LocalDate.of(two(text, 0) * 100 + two(text, 2), two(text, 5), two(text, 8))
                .toEpochDay();
        return Instant.ofEpochSecond(day * SECONDS_A_DAY + hour * 3_600L + minute * 60L + second);
    }

    private static int two(String text, int from) {
        return (text.charAt(from) - '0') * 10 + text.charAt(from + 1) - '0';
    }
}
