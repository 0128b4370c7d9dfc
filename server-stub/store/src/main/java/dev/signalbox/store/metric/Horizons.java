package dev.signalbox.store.metric;

import java.util.ArrayList;
import java.util.List;

/// Which buckets a series has. All times are seconds since 1970.
///
/// @param secondsFrom since when buckets of a second are kept
/// @param minutesFrom since when buckets of a minute are kept
/// @param minutesUntil before when minutes are summed up
/// @param hoursUntil before when hours are summed up
record Horizons(long secondsFrom, long minutesFrom, long minutesUntil, long hoursUntil) {
    /// Those of a series that nothing was summed up of.
    static final Horizons NONE = new Horizons(0, 0, 0, 0);

    /// The buckets that something of `second` belongs into: all that are kept or summed up already.
    List<Span> spansOf(long second) {
        List<Span> spans = new ArrayList<>();
        if (second >= secondsFrom) {
            spans.add(Span.SECOND);
        }
        if (second < minutesUntil && second >= minutesFrom) {
            spans.add(Span.MINUTE);
        }
        if (second < hoursUntil) {
            spans.add(Span.HOUR);
        }
        return spans;
    }

    /// The buckets that together hold everything from `from` to before `to`, each request in one of them.
    ///
    /// An edge that lies where only coarser buckets are kept widens to theirs.
    ///
    /// @param coarsest the longest buckets that may be used
    List<Piece> covering(long from, long to, Span coarsest) {
        List<Piece> pieces = new ArrayList<>();
        cover(pieces, coarsest, floor(from), ceiling(to));
        return pieces;
    }

    Horizons keepingSecondsFrom(long from) {
        return new Horizons(from, minutesFrom, minutesUntil, hoursUntil);
    }

    Horizons keepingMinutesFrom(long from) {
        return new Horizons(secondsFrom, from, minutesUntil, hoursUntil);
    }

    Horizons withMinutesUntil(long until) {
        return new Horizons(secondsFrom, minutesFrom, until, hoursUntil);
    }

    Horizons withHoursUntil(long until) {
        return new Horizons(secondsFrom, minutesFrom, minutesUntil, until);
    }

    private void cover(List<Piece> pieces, Span span, long from, long to) {
        if (from >= to) {
            return;
        }
        if (span == Span.SECOND) {
            coverFinest(pieces, from, to);
            return;
        }
        long start = Math.max(span.ceiling(from), keptFrom(span));
        long end = Math.min(span.floor(to), summedUntil(span));
        if (start >= end) {
            cover(pieces, span.finer(), from, to);
            return;
        }
        cover(pieces, span.finer(), from, start);
        pieces.add(new Piece(span, start, end));
        cover(pieces, span.finer(), end, to);
    }

    /// Seconds as far as they are kept, and before that whatever is.
    private void coverFinest(List<Piece> pieces, long from, long to) {
        add(pieces, new Piece(Span.HOUR, from, Math.min(to, minutesFrom)));
        add(pieces, new Piece(Span.MINUTE, Math.max(from, minutesFrom), Math.min(to, secondsFrom)));
        add(pieces, new Piece(Span.SECOND, Math.max(from, Math.max(secondsFrom, minutesFrom)), to));
    }

    private static void add(List<Piece> pieces, Piece piece) {
        if (piece.from() < piece.to()) {
            pieces.add(piece);
        }
    }

    private long keptFrom(Span span) {
        return switch (span) {
            case SECOND -> secondsFrom;
            case MINUTE -> minutesFrom;
            case HOUR -> Long.MIN_VALUE;
        };
    }

    private long summedUntil(Span span) {
        return switch (span) {
            case SECOND -> Long.MAX_VALUE;
            case MINUTE -> minutesUntil;
            case HOUR -> hoursUntil;
        };
    }

    private long floor(long second) {
        return grainAt(second).floor(second);
    }

    private long ceiling(long second) {
        return grainAt(second).ceiling(second);
    }

    private Span grainAt(long second) {
        if (second < minutesFrom) {
            return Span.HOUR;
        }
        return second < secondsFrom ? Span.MINUTE : Span.SECOND;
    }
}
