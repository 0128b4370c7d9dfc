package dev.signalbox.store.metric;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// The rows of all buckets.
final class BucketTable {
    private static final String PUT = """
            INSERT INTO metric_bucket
                (series, span, start, successes, errors, security_reports, latency, last_error, error_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (series, span, start) DO UPDATE SET
                successes = excluded.successes,
                errors = excluded.errors,
                security_reports = excluded.security_reports,
                latency = excluded.latency,
                last_error = excluded.last_error,
                error_at = excluded.error_at
            """;

    private static final String RANGE =
            " FROM metric_bucket WHERE series = ? AND span = ? AND start >= ? AND start < ?";

    private static final String SELECT = "SELECT " + Sum.COLUMNS + ", start" + RANGE;

    private static final int START = 7;

    private BucketTable() {}

    /// Adds the buckets of `piece` up.
    static void addTo(Sum sum, Handle handle, Series series, Piece piece) {
        each(handle, series, piece, (start, row) -> sum.add(row));
    }

    /// Shows every bucket of `piece` to `reader`.
    static void each(Handle handle, Series series, Piece piece, RowReader reader) {
        handle.select(SELECT, series.id(), piece.span().seconds(), piece.from(), piece.to())
                .scanResultSet((rows, context) -> {
                    ResultSet row = rows.get();
                    while (row.next()) {
                        reader.read(row.getLong(START), row);
                    }
                    return row.getRow();
                });
    }

    static void put(Handle handle, Series series, Span span, long start, Sum sum) {
        handle.execute(
                PUT,
                series.id(),
                span.seconds(),
                start,
                sum.tally().successes(),
                sum.tally().errors(),
                sum.tally().securityReports(),
                sum.latencyText(),
                sum.lastError(),
                sum.errorAt());
    }

    /// The start of the first bucket of `span` from `from` on.
    static OptionalLong first(Handle handle, Series series, Span span, long from) {
        return handle.select(
                        "SELECT start FROM metric_bucket WHERE series = ? AND span = ? AND start >= ? ORDER BY start"
                                + " LIMIT 1",
                        series.id(),
                        span.seconds(),
                        from)
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    static void delete(Handle handle, Series series, Piece piece) {
        handle.execute("DELETE" + RANGE, series.id(), piece.span().seconds(), piece.from(), piece.to());
    }

    /// Is shown a row whose first columns are those of [Sum#COLUMNS].
    @FunctionalInterface
    interface RowReader {
        void read(long start, ResultSet row) throws SQLException;
    }
}
