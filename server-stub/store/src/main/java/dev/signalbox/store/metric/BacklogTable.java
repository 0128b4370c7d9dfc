package dev.signalbox.store.metric;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.statistics.Backlog;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// How many jobs waited, and when.
public final class BacklogTable {
    private static final String PUT = """
            INSERT INTO metric_backlog (tenant, environment, flag, at, jobs) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (tenant, environment, flag, at) DO UPDATE SET jobs = excluded.jobs
            """;

    private BacklogTable() {}

    /// Keeps that `jobs` jobs waited at `at`.
    public static void put(Handle handle, TenantId tenant, FlagAddress address, Instant at, long jobs) {
        handle.execute(
                PUT,
                tenant.value(),
                address.environment().value(),
                address.flag().value(),
                at.getEpochSecond(),
                jobs);
    }

    /// The latest from `from` to before `to`, and the most.
    public static Optional<Backlog> between(
            Handle handle, TenantId tenant, FlagAddress address, Instant from, Instant to) {
        return handle.select(
                        "SELECT at, jobs, max(jobs) OVER () AS most FROM metric_backlog WHERE tenant = ?"
                                + " AND environment = ? AND flag = ? AND at >= ? AND at < ? ORDER BY at DESC LIMIT 1",
                        tenant.value(),
                        address.environment().value(),
                        address.flag().value(),
                        from.getEpochSecond(),
                        to.getEpochSecond())
                .map((row, context) ->
                        new Backlog(Instant.ofEpochSecond(row.getLong("at")), row.getLong("jobs"), row.getLong("most")))
                .findOne();
    }

    static void expire(Handle handle, long before) {
        handle.execute("DELETE FROM metric_backlog WHERE at < ?", before);
    }
}
