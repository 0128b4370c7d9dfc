package dev.signalbox.desktop.words;

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

    /// Day and time in UTC, such as `2026-03-01 02:46:10`.
    public static String utc(Instant at) {
        return LONG.format(at.atZone(ZoneOffset.UTC));
    }

    /// Time of day in `zone`, such as `04:46:10`.
    public static String local(Instant at, ZoneId zone) {
        return CLOCK.format(at.atZone(zone));
    }
}
