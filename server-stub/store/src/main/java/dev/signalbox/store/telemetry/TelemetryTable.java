package dev.signalbox.store.telemetry;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.statistics.TelemetryCount;
import dev.signalbox.domain.statistics.TelemetryEvent;
import dev.signalbox.domain.statistics.TelemetryLabels;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What the store counted of itself, by the hour.
final class TelemetryTable {
    private static final String ADD = """
            INSERT INTO telemetry (tenant, hour, event, environment, name, result, cause, count)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant, hour, event, environment, name, result, cause) DO UPDATE SET
                count = count + excluded.count
            """;

    private static final String RANGE = """
            SELECT event, environment, name, result, cause, hour, count FROM telemetry
            WHERE tenant = ? AND hour >= ? AND hour < ? ORDER BY hour, event, environment, name, result, cause
            """;

    private TelemetryTable() {}

    static void add(Handle handle, TenantId tenant, TelemetryCount count) {
        TelemetryLabels labels = count.labels();
        handle.execute(
                ADD,
                tenant.value(),
                count.hour().getEpochSecond(),
                labels.event().name(),
                labels.environment().value(),
                labels.name(),
                labels.result(),
                labels.cause(),
                count.count());
    }

    static List<TelemetryCount> between(Handle handle, TenantId tenant, Instant from, Instant to) {
        return handle.select(RANGE, tenant.value(), from.getEpochSecond(), to.getEpochSecond())
                .map((row, context) -> new TelemetryCount(
                        new TelemetryLabels(
                                TelemetryEvent.valueOf(row.getString("event")),
                                new EnvironmentKey(row.getString("environment")),
                                row.getString("name"),
                                row.getString("result"),
                                row.getString("cause")),
                        Instant.ofEpochSecond(row.getLong("hour")),
                        row.getLong("count")))
                .list();
    }

    static int expire(Handle handle, TenantId tenant, Instant before) {
        return handle.execute(
                "DELETE FROM telemetry WHERE tenant = ? AND hour < ?", tenant.value(), before.getEpochSecond());
    }
}
