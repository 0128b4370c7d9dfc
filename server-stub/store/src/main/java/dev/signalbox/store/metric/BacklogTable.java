package dev.signalbox.store.metric;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.TenantId;
import java.time.Instant;
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

    static void expire(Handle handle, long before) {
        handle.execute("DELETE FROM metric_backlog WHERE at < ?", before);
    }
}
