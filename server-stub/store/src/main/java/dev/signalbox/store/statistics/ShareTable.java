package dev.signalbox.store.statistics;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.store.metric.LatencyText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What the jobs of each label came to, by the hour.
final class ShareTable {
    private static final int SECONDS_AN_HOUR = 3_600;

    private static final String RANGE =
            " FROM job_share WHERE tenant = ? AND environment = ? AND flag = ? AND kind = ? AND hour >= ? AND hour < ?";

    private static final String ONE = " AND label = ? AND variant = ?";

    private static final String COLUMNS = "SELECT label, variant, successes, errors, latency, priced, cost";

    private static final String PUT = """
            INSERT INTO job_share
                (tenant, environment, flag, kind, label, variant, hour, successes, errors, latency, priced, cost)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant, environment, flag, kind, label, variant, hour) DO UPDATE SET
                successes = excluded.successes,
                errors = excluded.errors,
                latency = excluded.latency,
                priced = excluded.priced,
                cost = excluded.cost
            """;

    private ShareTable() {}

    static void add(Handle handle, TenantId tenant, FlagAddress address, LabelKind kind, long second, Share share) {
        long hour = Math.floorDiv(second, SECONDS_AN_HOUR) * SECONDS_AN_HOUR;
        Share sum = handle.select(
                        COLUMNS + RANGE + ONE,
                        tenant.value(),
                        address.environment().value(),
                        address.flag().value(),
                        kind.name(),
                        hour,
                        hour + 1,
                        share.label(),
                        share.variant().name())
                .map((row, context) -> share(row))
                .findOne()
                .map(share::plus)
                .orElse(share);
        handle.execute(
                PUT,
                tenant.value(),
                address.environment().value(),
                address.flag().value(),
                kind.name(),
                sum.label(),
                sum.variant().name(),
                hour,
                sum.tally().successes(),
                sum.tally().errors(),
                LatencyText.of(sum.tally().latency().counts()),
                sum.priced(),
                sum.cost());
    }

    static List<Share> between(
            Handle handle, TenantId tenant, FlagAddress address, LabelKind kind, long from, long to) {
        return handle.select(
                        COLUMNS + RANGE,
                        tenant.value(),
                        address.environment().value(),
                        address.flag().value(),
                        kind.name(),
                        from,
                        to)
                .map((row, context) -> share(row))
                .list();
    }

    static void expire(Handle handle, long before) {
        handle.execute("DELETE FROM job_share WHERE hour < ?", before);
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(
                row.getString("label"),
                Variant.valueOf(row.getString("variant")),
                new Tally(
                        row.getLong("successes"),
                        row.getLong("errors"),
                        0,
                        LatencyText.histogram(row.getString("latency"))),
                row.getLong("priced"),
                row.getDouble("cost"));
    }
}
