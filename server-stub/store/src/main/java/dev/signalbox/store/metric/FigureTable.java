package dev.signalbox.store.metric;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.SeriesFigure;
import dev.signalbox.domain.store.MetricQuery;
import dev.signalbox.domain.store.SeriesPoint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// What each series came to when a rollout was judged by it.
public final class FigureTable {
    private static final String PUT = """
            INSERT INTO metric_figure (tenant, environment, flag, metric, at, value, n, as_of)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant, environment, flag, metric, at) DO UPDATE SET
                value = excluded.value, n = excluded.n, as_of = excluded.as_of
            """;

    private static final String RANGE = """
            SELECT metric, at, value, n, as_of FROM metric_figure
            WHERE tenant = ? AND environment = ? AND flag = ? AND at >= ? AND at <= ? ORDER BY at, metric
            """;

    private FigureTable() {}

    /// Keeps what the rollout at `address` was judged by at `at`.
    public static void put(
            Handle handle, TenantId tenant, FlagAddress address, Instant at, Map<Metric, SeriesFigure> figures) {
        figures.forEach((metric, figure) -> handle.execute(
                PUT,
                tenant.value(),
                address.environment().value(),
                address.flag().value(),
                metric.name(),
                at.getEpochSecond(),
                figure.value(),
                figure.n(),
                figure.asOf().getEpochSecond()));
    }

    /// What `query` asks for, its end included: that is when the latest look was.
    static List<SeriesPoint> series(Handle handle, TenantId tenant, MetricQuery query) {
        return handle.select(
                        RANGE,
                        tenant.value(),
                        query.address().environment().value(),
                        query.address().flag().value(),
                        query.from().getEpochSecond(),
                        query.to().getEpochSecond())
                .map((row, context) -> new SeriesPoint(
                        Metric.valueOf(row.getString("metric")),
                        Instant.ofEpochSecond(row.getLong("at")),
                        new SeriesFigure(
                                row.getDouble("value"), row.getLong("n"), Instant.ofEpochSecond(row.getLong("as_of")))))
                .list();
    }

    static void expire(Handle handle, long before) {
        handle.execute("DELETE FROM metric_figure WHERE at < ?", before);
    }
}
