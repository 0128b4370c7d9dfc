package dev.signalbox.store.metric;

import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Adds buckets up in place: a window of a day has hundreds of them. Confined to one thread.
final class Sum {
    /// The columns that [#add(ResultSet)] reads.
    static final String COLUMNS = "successes, errors, security_reports, latency, last_error, error_at";

    private final long[] latency = new long[LatencyHistogram.CLASSES];
    private long successes;
    private long errors;
    private long securityReports;
    private String lastError = "";
    private long errorAt;

    /// Adds a row.
    void add(ResultSet row) throws SQLException {
        successes += row.getLong(1);
        errors += row.getLong(2);
        securityReports += row.getLong(3);
        LatencyText.addTo(latency, row.getString(4));
        fail(row.getString(5), row.getLong(6));
    }

    /// Adds what happened, with the text of its latest failure, empty for none.
    void add(Tally tally, String error, long at) {
        successes += tally.successes();
        errors += tally.errors();
        securityReports += tally.securityReports();
        long[] counts = tally.latency().counts();
        for (int index = 0; index < counts.length; index++) {
            latency[index] += counts[index];
        }
        fail(error, at);
    }

    Tally tally() {
        return new Tally(successes, errors, securityReports, LatencyHistogram.ofCounts(latency));
    }

    boolean isEmpty() {
        return successes + errors == 0 && lastError.isEmpty();
    }

    String latencyText() {
        return LatencyText.of(latency);
    }

    String lastError() {
        return lastError;
    }

    long errorAt() {
        return errorAt;
    }

    private void fail(String error, long at) {
        if (!error.isEmpty() && at >= errorAt) {
            lastError = error;
            errorAt = at;
        }
    }
}
