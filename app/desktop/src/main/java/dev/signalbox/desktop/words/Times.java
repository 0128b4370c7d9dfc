package dev.signalbox.desktop.words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Moments as people read them, always with the zone they are in.
public final class Times {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private Times() {}

    /// Hours and minutes in `zone`, such as `02:46`.
    public static String clock(Instant at, ZoneId zone) {
        return SHORT.format(at.atZone(zone));
    }

    /// The time of day in `zone` when `at` is on the day of `now` there, else the day before it, such as `1 Mar 02:46`.
    public static String day(Instant at, Instant now, ZoneId zone) {
        boolean today = at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return today ? CLOCK.format(at.atZone(zone)) : DAY.format(at.atZone(zone));
    }

    /// `7 s`, `4 min 10 s`, `3 h`, `2 d 4 h`: at most two units; what is negative counts as none.
    public static String length(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3_600) {
            return two(seconds / 60, "min", seconds % 60, "s");
        }
        return seconds < 86_400
                ? two(seconds / 3_600, "h", seconds % 3_600 / 60, "min")
                : two(seconds / 86_400, "d", seconds % 86_400 / 3_600, "h");
    }

    private static String two(long great, String greatUnit, long small, String smallUnit) {
        return small == 0 ? great + " " + greatUnit : great + " " + greatUnit + " " + small + " " + smallUnit;
    }

    /// Day and time in UTC, such as `2026-03-01 02:46:10`.
    public static String utc(Instant at) {
        return LONG.format(at.atZone(ZoneOffset.UTC));
    }

    /// Time of day in `zone`, such as `04:46:10`.
    public static String local(Instant at, ZoneId zone) {
        return CLOCK.format(at.atZone(zone));
    }
}
