package dev.signalbox.store.metric;

import dev.signalbox.store.sqlite.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Sums up the minutes and hours that are over, and lets expire what has been kept long enough.
///
/// A few series at a time in one transaction, so that a stop never waits long for the writer. Confined to one thread.
public final class Upkeep {
    /// Samples are mostly here when their minute is summed up; those that come later are added to the sum.
    private static final long GRACE_SECONDS = 15;

    private static final int SERIES_AT_A_TIME = 16;

    private static final int TRANSACTIONS_AT_A_TIME = 16;

    private final Database database;
    private final InstantSource clock;
    private final Retention retention;
    private final Deque<Long> left = new ArrayDeque<>();
    private long roundsFor = Long.MIN_VALUE;

    /// @param database whose buckets it keeps
    public Upkeep(Database database, InstantSource clock, Retention retention) {
        this.database = database;
        this.clock = clock;
        this.retention = retention;
    }

    /// Does what is due now, and of much work a part: a later call goes on. To be called every second or so.
    ///
    /// @throws dev.signalbox.domain.store.StoreUnavailableException when the file cannot be written
    public void tick() {
        Instant now = clock.instant();
        long minute = Span.MINUTE.floor(now.getEpochSecond() - GRACE_SECONDS);
        if (left.isEmpty() && minute > roundsFor) {
            left.addAll(database.read(SeriesTable::ids));
            roundsFor = minute;
            expireSeries(now.minus(retention.minutes()).getEpochSecond());
        }
        Round round = new Round(
                minute,
                now.minus(retention.seconds()).getEpochSecond(),
                now.minus(retention.minutes()).getEpochSecond(),
                now.minus(retention.hours()).getEpochSecond());
        for (int done = 0; done < TRANSACTIONS_AT_A_TIME && !left.isEmpty(); done++) {
            some(round);
        }
    }

    private void expireSeries(long before) {
        database.write(handle -> {
            BacklogTable.expire(handle, before);
            CountTable.expire(handle, before);
            FigureTable.expire(handle, before);
            return before;
        });
    }

    private void some(Round round) {
        List<Long> some = Stream.generate(left::poll)
                .limit(Math.min(SERIES_AT_A_TIME, left.size()))
                .collect(Collectors.toList());
        left.addAll(database.write(handle -> unfinished(handle, round, some)));
    }

    private static List<Long> unfinished(Handle handle, Round round, List<Long> series) {
        return series.stream()
                .filter(id -> round.tend(handle, SeriesTable.get(handle, id)) == Round.Progress.MORE_TO_DO)
                .toList();
    }
}
