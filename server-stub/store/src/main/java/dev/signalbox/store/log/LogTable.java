package dev.signalbox.store.log;

import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.AuditRecord;
import dev.signalbox.protocol.json.DomainJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// The log's rows.
public final class LogTable {
    private static final String APPEND = """
            INSERT INTO log (tenant, sequence, at, actor, action, flag, environment, triggered_by, reason, command_id,
                             percent_before, percent_after, entry, hash)
            VALUES (:tenant, :sequence, :at, :actor, :action, :flag, :environment, :triggered_by, :reason, :command_id,
                    :percent_before, :percent_after, :entry, :hash)
            """;

    private static final String AFTER = """
            SELECT entry, hash FROM log
            WHERE tenant = :tenant AND sequence > :after ORDER BY sequence LIMIT :limit
            """;

    private static final String NEWEST = """
            SELECT entry, hash, percent_before, percent_after FROM log
            WHERE tenant = :tenant AND sequence < :before ORDER BY sequence DESC LIMIT :limit
            """;

    private static final String NEWEST_OF_FLAG = """
            SELECT entry, hash, percent_before, percent_after FROM log
            WHERE tenant = :tenant AND flag = :flag AND sequence < :before ORDER BY sequence DESC LIMIT :limit
            """;

    private LogTable() {}

    /// Appends `entry`, which leads from `before` to `after`.
    ///
    /// @param previous hash of the entry before it, or [HashChain#GENESIS]
    public static StoredEntry append(Handle handle, String previous, LogEntry entry, State before, State after) {
        String text = DomainJson.write(entry);
        String hash = HashChain.next(previous, text);
        handle.createUpdate(APPEND)
                .bind("tenant", after.tenant().value())
                .bindMap(LogRow.of(entry, text, hash, before, after).columns())
                .bind("entry", text)
                .bind("hash", hash)
                .execute();
        return new StoredEntry(entry, text, hash);
    }

    /// Entries after sequence number `after`, oldest first, at most `limit`.
    public static List<StoredEntry> after(Handle handle, TenantId tenant, long after, int limit) {
        return handle.createQuery(AFTER)
                .bind("tenant", tenant.value())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> stored(row))
                .list();
    }

    /// Entries that `query` asks for, newest first.
    public static List<AuditRecord> newest(Handle handle, TenantId tenant, AuditQuery query) {
        return handle.createQuery(query.flag().isPresent() ? NEWEST_OF_FLAG : NEWEST)
                .bind("tenant", tenant.value())
                .bind("before", query.before())
                .bind("limit", query.limit())
                .bind("flag", query.flag().map(FlagKey::value).orElse(""))
                .map((row, context) -> audited(row))
                .list();
    }

    /// Every row of a tenant's log, oldest first. To be closed.
    static Stream<LogRow> rows(Handle handle, TenantId tenant) {
        return handle
                .createQuery("SELECT * FROM log WHERE tenant = :tenant ORDER BY sequence")
                .bind("tenant", tenant.value())
                .map((row, context) -> LogRow.read(row))
                .stream();
    }

    /// The hash of the last entry, or [HashChain#GENESIS].
    public static String lastHash(Handle handle, TenantId tenant) {
        return handle.createQuery("SELECT hash FROM log WHERE tenant = :tenant ORDER BY sequence DESC LIMIT 1")
                .bind("tenant", tenant.value())
                .mapTo(String.class)
                .findOne()
                .orElse(HashChain.GENESIS);
    }

    /// The last sequence number, or 0.
    public static long lastSequence(Handle handle, TenantId tenant) {
        return handle.createQuery("SELECT coalesce(max(sequence), 0) FROM log WHERE tenant = :tenant")
                .bind("tenant", tenant.value())
                .mapTo(Long.class)
                .one();
    }

    private static StoredEntry stored(ResultSet row) throws SQLException {
        String text = row.getString("entry");
        return new StoredEntry(DomainJson.read(text, LogEntry.class), text, row.getString("hash"));
    }

    private static AuditRecord audited(ResultSet row) throws SQLException {
        return new AuditRecord(
                DomainJson.read(row.getString("entry"), LogEntry.class),
                row.getInt("percent_before"),
                row.getInt("percent_after"),
                row.getString("hash"));
    }
}
