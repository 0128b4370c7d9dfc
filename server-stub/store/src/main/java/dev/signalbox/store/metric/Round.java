package dev.signalbox.store.metric;

import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// What is due for every series now. All times are seconds since 1970.
///
/// @param sumUntil minutes before this are over
/// @param keepSeconds seconds before this expire, as far as their minutes are summed up
/// @param keepMinutes minutes before this expire, as far as their hours are summed up
/// @param keepHours hours before this expire
record Round(long sumUntil, long keepSeconds, long keepMinutes, long keepHours) {
    /// Minutes of a series that one transaction sums up: more would hold the writer for long.
    private static final int MINUTES_AT_A_TIME = 10;

    /// Whether a series is done with.
    enum Progress {
        DONE,
        MORE_TO_DO
    }

    /// Does a part of what is due for `series`.
    Progress tend(Handle handle, Series series) {
        Horizons horizons = series.horizons();
        horizons = sumMinutes(handle, series, horizons);
        horizons = sumHours(handle, series, horizons);
        boolean summed = horizons.minutesUntil() >= sumUntil && horizons.hoursUntil() >= Span.HOUR.floor(sumUntil);
        horizons = expireSeconds(handle, series, horizons);
        horizons = expireMinutes(handle, series, horizons);
        BucketTable.delete(handle, series, new Piece(Span.HOUR, Long.MIN_VALUE, Span.HOUR.floor(keepHours)));
        if (!horizons.equals(series.horizons())) {
            SeriesTable.put(handle, new Series(series.id(), horizons));
        }
        return summed ? Progress.DONE : Progress.MORE_TO_DO;
    }

    private Horizons sumMinutes(Handle handle, Series series, Horizons before) {
        Horizons horizons = before;
        for (int done = 0; done < MINUTES_AT_A_TIME && horizons.minutesUntil() < sumUntil; done++) {
            horizons = horizons.withMinutesUntil(
                    summedUntil(handle, series, Span.MINUTE, horizons.minutesUntil(), sumUntil));
        }
        return horizons;
    }

    private static Horizons sumHours(Handle handle, Series series, Horizons before) {
        Horizons horizons = before;
        long over = Span.HOUR.floor(before.minutesUntil());
        for (int done = 0; done < MINUTES_AT_A_TIME && horizons.hoursUntil() < over; done++) {
            horizons = horizons.withHoursUntil(summedUntil(handle, series, Span.HOUR, horizons.hoursUntil(), over));
        }
        return horizons;
    }

    /// Sums up the first bucket of `span` from `from` on that anything happened in; until when everything is summed
    /// up then.
    private static long summedUntil(Handle handle, Series series, Span span, long from, long over) {
        OptionalLong first = BucketTable.first(handle, series, span.finer(), from);
        if (first.isEmpty() || first.getAsLong() >= over) {
            return over;
        }
        long start = span.floor(first.getAsLong());
        long end = start + span.seconds();
        Sum sum = new Sum();
        BucketTable.addTo(sum, handle, series, new Piece(span.finer(), start, end));
        BucketTable.put(handle, series, span, start, sum);
        return end;
    }

    private Horizons expireSeconds(Handle handle, Series series, Horizons horizons) {
        long from = Math.min(Span.MINUTE.floor(keepSeconds), horizons.minutesUntil());
        if (from <= horizons.secondsFrom()) {
            return horizons;
        }
        BucketTable.delete(handle, series, new Piece(Span.SECOND, Long.MIN_VALUE, from));
        return horizons.keepingSecondsFrom(from);
    }

    private Horizons expireMinutes(Handle handle, Series series, Horizons horizons) {
        long from = Math.min(Span.HOUR.floor(keepMinutes), horizons.hoursUntil());
        if (from <= horizons.minutesFrom()) {
            return horizons;
        }
        BucketTable.delete(handle, series, new Piece(Span.MINUTE, Long.MIN_VALUE, from));
        return horizons.keepingMinutesFrom(from);
    }
}
