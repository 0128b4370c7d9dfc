package dev.signalbox.store.metric;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.Variant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The rows of all series.
final class SeriesTable {
    private static final String FIND = """
            SELECT id, seconds_from, minutes_from, minutes_until, hours_until FROM metric_series
            WHERE tenant = ? AND environment = ? AND flag = ? AND variant = ?
            """;

    private static final String CREATE = """
            INSERT INTO metric_series
                (tenant, environment, flag, variant, seconds_from, minutes_from, minutes_until, hours_until)
            VALUES (?, ?, ?, ?, 0, 0, 0, 0)
            """;

    private static final String PUT = """
            UPDATE metric_series SET seconds_from = ?, minutes_from = ?, minutes_until = ?, hours_until = ? WHERE id = ?
            """;

    private SeriesTable() {}

    static Optional<Series> find(Handle handle, TenantId tenant, FlagAddress address, Variant variant) {
        return handle.select(
                        FIND,
                        tenant.value(),
                        address.environment().value(),
                        address.flag().value(),
                        variant.name())
                .map((row, context) -> series(row))
                .findOne();
    }

    static Series findOrCreate(Handle handle, TenantId tenant, FlagAddress address, Variant variant) {
        return find(handle, tenant, address, variant).orElseGet(() -> {
            handle.execute(
                    CREATE,
                    tenant.value(),
                    address.environment().value(),
                    address.flag().value(),
                    variant.name());
            return find(handle, tenant, address, variant).orElseThrow();
        });
    }

    static List<Long> ids(Handle handle) {
        return handle.select("SELECT id FROM metric_series ORDER BY id")
                .mapTo(Long.class)
                .list();
    }

    static Series get(Handle handle, long id) {
        return handle.select(
                        "SELECT id, seconds_from, minutes_from, minutes_until, hours_until FROM metric_series"
                                + " WHERE id = ?",
                        id)
                .map((row, context) -> series(row))
                .one();
    }

    static void put(Handle handle, Series series) {
        Horizons horizons = series.horizons();
        handle.execute(
                PUT,
                horizons.secondsFrom(),
                horizons.minutesFrom(),
                horizons.minutesUntil(),
                horizons.hoursUntil(),
                series.id());
    }

    private static Series series(ResultSet row) throws SQLException {
        return new Series(
                row.getLong("id"),
                new Horizons(
                        row.getLong("seconds_from"),
                        row.getLong("minutes_from"),
                        row.getLong("minutes_until"),
                        row.getLong("hours_until")));
    }
}
