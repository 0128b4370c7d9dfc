package dev.signalbox.desktop.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/// The days that are shown: a week, or the weeks that a month touches. Weeks begin on Monday.
///
/// @param from its first day, a Monday
/// @param end the first day after it
/// @param title such as `March 2026`
record Weeks(Length length, LocalDate anchor, LocalDate from, LocalDate end, String title) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    enum Length {
        WEEK,
        MONTH
    }

    /// The one that `day` lies in.
    static Weeks around(Length length, LocalDate day) {
        return switch (length) {
            case WEEK -> {
                LocalDate from = monday(day);
                yield new Weeks(
                        length,
                        day,
                        from,
                        from.plusWeeks(1),
                        DAY.format(from) + " to " + DAY.format(from.plusDays(6)) + " " + from.getYear());
            }
            case MONTH -> {
                YearMonth month = YearMonth.from(day);
                LocalDate from = monday(month.atDay(1));
                LocalDate end = monday(month.atEndOfMonth()).plusWeeks(1);
                yield new Weeks(length, day, from, end, MONTH.format(day));
            }
        };
    }

    /// The one `by` further on, or back.
    Weeks moved(int by) {
        return around(length, length == Length.WEEK ? anchor.plusWeeks(by) : anchor.plusMonths(by));
    }

    List<LocalDate> days() {
        return from.datesUntil(end).toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
