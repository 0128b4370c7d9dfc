package dev.signalbox.store.metric;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.store.MetricPoint;
import dev.signalbox.domain.store.MetricQuery;
import dev.signalbox.domain.store.MetricSeries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// The metric buckets' rows. Reports of the same second add up.
public final class MetricTable {
    private static final String KEY =
            "tenant = :tenant AND environment = :environment AND flag = :flag AND variant = :variant";

    private static final String TALLY = "successes, errors, security_reports, latency";

    private static final String PUT = """
            INSERT INTO metric_bucket (tenant, environment, flag, variant, second,
                                       successes, errors, security_reports, latency, last_error)
            VALUES (:tenant, :environment, :flag, :variant, :second,
                    :successes, :errors, :security, :latency, :lastError)
            ON CONFLICT (tenant, environment, flag, variant, second) DO UPDATE SET
                successes = excluded.successes,
                errors = excluded.errors,
                security_reports = excluded.security_reports,
                latency = excluded.latency,
                last_error = CASE excluded.last_error WHEN '' THEN last_error ELSE excluded.last_error END
            """;

    private MetricTable() {}

    /// Adds `sample` to its bucket.
    public static void add(Handle handle, TenantId tenant, MetricSample sample) {
        long second = sample.at().getEpochSecond();
        Tally sum = keyed(
                        handle.createQuery(
                                "SELECT " + TALLY + " FROM metric_bucket WHERE " + KEY + " AND second = :second"),
                        tenant,
                        sample.address(),
                        sample.variant())
                .bind("second", second)
                .map((row, context) -> tally(row))
                .findOne()
                .map(sample.tally()::plus)
                .orElse(sample.tally());
        keyed(handle.createUpdate(PUT), tenant, sample.address(), sample.variant())
                .bind("second", second)
                .bind("successes", sum.successes())
                .bind("errors", sum.errors())
                .bind("security", sum.securityReports())
                .bind("latency", text(sum.latency()))
                .bind("lastError", sample.lastError().orElse(""))
                .execute();
    }

    /// Everything that `variant` did from `from` to before `to`.
    public static Tally tally(
            Handle handle, TenantId tenant, FlagAddress address, Variant variant, Instant from, Instant to) {
        return keyed(
                        handle.createQuery("SELECT " + TALLY + " FROM metric_bucket WHERE " + KEY
                                + " AND second >= :from AND second < :to"),
                        tenant,
                        address,
                        variant)
                .bind("from", from.getEpochSecond())
                .bind("to", ceiling(to))
                .map((row, context) -> tally(row))
                .stream()
                .reduce(Tally.NONE, Tally::plus);
    }

    /// What `query` asks for.
    public static MetricSeries series(Handle handle, TenantId tenant, MetricQuery query) {
        Map<Instant, MetricPoint> points = new TreeMap<>();
        for (Variant variant : Variant.values()) {
            buckets(handle, tenant, query, variant).forEach(bucket -> {
                Instant step = stepOf(bucket.at(), query);
                points.merge(step, point(step, variant, bucket.tally()), MetricTable::sum);
            });
        }
        return new MetricSeries(query.address(), query.step(), List.copyOf(points.values()));
    }

    private static List<Bucket> buckets(Handle handle, TenantId tenant, MetricQuery query, Variant variant) {
        return keyed(
                        handle.createQuery("SELECT second, " + TALLY + " FROM metric_bucket WHERE " + KEY
                                + " AND second >= :from AND second < :to ORDER BY second"),
                        tenant,
                        query.address(),
                        variant)
                .bind("from", query.from().getEpochSecond())
                .bind("to", ceiling(query.to()))
                .map((row, context) -> new Bucket(Instant.ofEpochSecond(row.getLong("second")), tally(row)))
                .list();
    }

    private static <S extends SqlStatement<S>> S keyed(
            S statement, TenantId tenant, FlagAddress address, Variant variant) {
        return statement
                .bind("tenant", tenant.value())
                .bind("environment", address.environment().value())
                .bind("flag", address.flag().value())
                .bind("variant", variant.name());
    }

    /// A bucket that begins before `from` belongs to the first step.
    private static Instant stepOf(Instant at, MetricQuery query) {
        Duration sinceStart = Duration.between(query.from(), at);
        long steps = sinceStart.isNegative() ? 0 : sinceStart.dividedBy(query.step());
        return query.from().plus(query.step().multipliedBy(steps));
    }

    private static MetricPoint point(Instant at, Variant variant, Tally tally) {
        return switch (variant) {
            case NEW -> new MetricPoint(at, tally, Tally.NONE);
            case OLD -> new MetricPoint(at, Tally.NONE, tally);
        };
    }

    private static MetricPoint sum(MetricPoint left, MetricPoint right) {
        return new MetricPoint(
                left.at(), left.newPath().plus(right.newPath()), left.oldPath().plus(right.oldPath()));
    }

    private static long ceiling(Instant to) {
        return to.getNano() == 0 ? to.getEpochSecond() : to.getEpochSecond() + 1;
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getLong("successes"),
                row.getLong("errors"),
                row.getLong("security_reports"),
                histogram(row.getString("latency")));
    }

    private static String text(LatencyHistogram latency) {
        return LongStream.of(latency.counts()).mapToObj(Long::toString).collect(Collectors.joining(",", "[", "]"));
    }

    /// A JSON array, so that the views can read it too.
    private static LatencyHistogram histogram(String text) {
        String counts = text.substring(1, text.length() - 1);
        return counts.isEmpty()
                ? LatencyHistogram.EMPTY
                : LatencyHistogram.ofCounts(Arrays.stream(counts.split(","))
                        .mapToLong(Long::parseLong)
                        .toArray());
    }

    private record Bucket(Instant at, Tally tally) {}
}
