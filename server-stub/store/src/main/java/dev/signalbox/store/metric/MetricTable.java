package dev.signalbox.store.metric;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.store.MetricPoint;
import dev.signalbox.domain.store.MetricQuery;
import dev.signalbox.domain.store.MetricSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What applications reported, in buckets. Reports of the same second add up.
public final class MetricTable {
    private MetricTable() {}

    /// Adds `sample` to its buckets: its second, and whatever longer ones are summed up already.
    public static void add(Handle handle, TenantId tenant, MetricSample sample) {
        Series series = SeriesTable.findOrCreate(handle, tenant, sample.address(), sample.variant());
        long second = sample.at().getEpochSecond();
        for (Span span : series.horizons().spansOf(second)) {
            long start = span.floor(second);
            Sum sum = new Sum();
            BucketTable.addTo(sum, handle, series, new Piece(span, start, start + 1));
            sum.add(sample.tally(), sample.lastError().orElse(""), second);
            BucketTable.put(handle, series, span, start, sum);
        }
        sample.backlog().ifPresent(jobs -> BacklogTable.put(handle, tenant, sample.address(), sample.at(), jobs));
        sample.cache()
                .filter(cache -> cache.lookups() > 0)
                .ifPresent(cache -> CountTable.add(
                        handle,
                        tenant,
                        sample.address(),
                        ShareKind.CACHE,
                        sample.at(),
                        (double) cache.hits(),
                        cache.lookups()));
    }

    /// Everything that `variant` did from `from` to before `to`, in some 250 rows for a day.
    ///
    /// Every bucket counts that the window touches, the finest that are kept at its edges.
    public static Tally tally(
            Handle handle, TenantId tenant, FlagAddress address, Variant variant, Instant from, Instant to) {
        Sum sum = new Sum();
        SeriesTable.find(handle, tenant, address, variant)
                .ifPresent(series -> series.horizons()
                        .covering(from.getEpochSecond(), ceiling(to), Span.HOUR)
                        .forEach(piece -> BucketTable.addTo(sum, handle, series, piece)));
        return sum.tally();
    }

    /// What `query` asks for.
    public static MetricSeries series(Handle handle, TenantId tenant, MetricQuery query) {
        Map<Instant, Sum> newPath = steps(handle, tenant, query, Variant.NEW);
        Map<Instant, Sum> oldPath = steps(handle, tenant, query, Variant.OLD);
        Map<Instant, MetricPoint> points = new TreeMap<>();
        newPath.forEach((at, sum) -> points.put(at, new MetricPoint(at, sum.tally(), tally(oldPath.get(at)))));
        oldPath.forEach((at, sum) -> points.putIfAbsent(at, new MetricPoint(at, Tally.NONE, sum.tally())));
        return new MetricSeries(
                query.address(),
                query.step(),
                List.copyOf(points.values()),
                Optional.of(FigureTable.series(handle, tenant, query)));
    }

    private static Map<Instant, Sum> steps(Handle handle, TenantId tenant, MetricQuery query, Variant variant) {
        Map<Instant, Sum> steps = new TreeMap<>();
        SeriesTable.find(handle, tenant, query.address(), variant)
                .ifPresent(series -> series.horizons()
                        .covering(query.from().getEpochSecond(), ceiling(query.to()), coarsest(query))
                        .forEach(piece -> BucketTable.each(
                                handle,
                                series,
                                piece,
                                (start, row) -> steps.computeIfAbsent(
                                                stepOf(Instant.ofEpochSecond(start), query), step -> new Sum())
                                        .add(row))));
        return steps;
    }

    private static Tally tally(@Nullable Sum sum) {
        return sum == null ? Tally.NONE : sum.tally();
    }

    /// The longest buckets that never reach from one step into the next.
    private static Span coarsest(MetricQuery query) {
        if (fit(query, Span.HOUR)) {
            return Span.HOUR;
        }
        return fit(query, Span.MINUTE) ? Span.MINUTE : Span.SECOND;
    }

    private static boolean fit(MetricQuery query, Span span) {
        return query.step().toMillis() % (span.seconds() * 1000) == 0
                && query.from().toEpochMilli() % (span.seconds() * 1000) == 0;
    }

    /// A bucket that begins before `from` belongs to the first step.
    private static Instant stepOf(Instant at, MetricQuery query) {
        Duration sinceStart = Duration.between(query.from(), at);
        long steps = sinceStart.isNegative() ? 0 : sinceStart.dividedBy(query.step());
        return query.from().plus(query.step().multipliedBy(steps));
    }

    private static long ceiling(Instant to) {
        return to.getNano() == 0 ? to.getEpochSecond() : to.getEpochSecond() + 1;
    }
}
