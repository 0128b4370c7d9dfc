package dev.signalbox.store.metric;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.TenantId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What is counted beside requests, by the minute.
public final class CountTable {
    private static final int SECONDS_A_MINUTE = 60;

    private static final String ADD = """
            INSERT INTO metric_share (tenant, environment, flag, kind, minute, amount, n, seen)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant, environment, flag, kind, minute) DO UPDATE SET
                amount = amount + excluded.amount,
                n = n + excluded.n,
                seen = max(seen, excluded.seen)
            """;

    private static final String SUM = """
            SELECT sum(amount) AS amount, sum(n) AS n, max(seen) AS seen FROM metric_share
            WHERE tenant = ? AND environment = ? AND flag = ? AND kind = ? AND minute >= ? AND minute <= ?
            """;

    private CountTable() {}

    /// What came together: `amount` in `n` things, the latest at `asOf`.
    public record Counted(double amount, long n, Instant asOf) {
        /// The amount a thing.
        public double each() {
            return amount / n;
        }
    }

    /// Adds `amount` in `n` things at `at`.
    public static void add(
            Handle handle, TenantId tenant, FlagAddress address, ShareKind kind, Instant at, double amount, long n) {
        long second = at.getEpochSecond();
        handle.execute(
                ADD,
                tenant.value(),
                address.environment().value(),
                address.flag().value(),
                kind.name(),
                floor(second),
                amount,
                n,
                second);
    }

    /// Everything in the minutes that begin from `from` to `to`: none that an earlier stage had a part in. Absent where
    /// nothing was counted.
    public static Optional<Counted> between(
            Handle handle, TenantId tenant, FlagAddress address, ShareKind kind, Instant from, Instant to) {
        return handle.select(
                        SUM,
                        tenant.value(),
                        address.environment().value(),
                        address.flag().value(),
                        kind.name(),
                        floor(from.getEpochSecond() + SECONDS_A_MINUTE - 1),
                        to.getEpochSecond())
                .map((row, context) -> new Counted(
                        row.getDouble("amount"), row.getLong("n"), Instant.ofEpochSecond(row.getLong("seen"))))
                .findOne()
                .filter(counted -> counted.n() > 0);
    }

    static void expire(Handle handle, long before) {
        handle.execute("DELETE FROM metric_share WHERE minute < ?", before);
    }

    private static long floor(long second) {
        return Math.floorDiv(second, SECONDS_A_MINUTE) * SECONDS_A_MINUTE;
    }
}
