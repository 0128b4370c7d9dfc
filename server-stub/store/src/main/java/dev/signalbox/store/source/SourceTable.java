package dev.signalbox.store.source;

import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.source.SourceKey;
import dev.signalbox.domain.source.SourceState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// How asking each source goes.
public final class SourceTable {
    private static final String PUT = """
            INSERT INTO metric_source (tenant, name, tried_at, taken_until, cause, remembered) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant, name) DO UPDATE SET
                tried_at = excluded.tried_at,
                taken_until = excluded.taken_until,
                cause = excluded.cause,
                remembered = excluded.remembered
            """;

    private SourceTable() {}

    /// How asking `source` goes.
    public static SourceState state(Handle handle, TenantId tenant, SourceKey source) {
        return handle.select(
                        "SELECT tried_at, taken_until, cause FROM metric_source WHERE tenant = ? AND name = ?",
                        tenant.value(),
                        source.value())
                .map((row, context) -> state(source, row))
                .findOne()
                .orElseGet(() -> SourceState.untried(source));
    }

    /// What the next answer of `source` is compared with, empty for nothing.
    public static String remembered(Handle handle, TenantId tenant, SourceKey source) {
        return handle.select(
                        "SELECT remembered FROM metric_source WHERE tenant = ? AND name = ?",
                        tenant.value(),
                        source.value())
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /// Keeps how asking a source goes.
    public static void put(Handle handle, TenantId tenant, SourceState state, String remembered) {
        handle.execute(
                PUT,
                tenant.value(),
                state.key().value(),
                seconds(state.triedAt()),
                seconds(state.takenUntil()),
                state.cause().orElse(""),
                remembered);
    }

    private static SourceState state(SourceKey source, ResultSet row) throws SQLException {
        return new SourceState(
                source,
                instant(row.getLong("tried_at")),
                instant(row.getLong("taken_until")),
                Optional.of(row.getString("cause")).filter(text -> !text.isEmpty()));
    }

    private static Optional<Instant> instant(long seconds) {
        return seconds == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
    }

    private static long seconds(Optional<Instant> instant) {
        return instant.map(Instant::getEpochSecond).orElse(0L);
    }
}
