package dev.signalbox.store.statistics;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.SeriesFigure;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.store.metric.BacklogTable;
import dev.signalbox.store.metric.CountTable;
import dev.signalbox.store.metric.CountTable.Counted;
import dev.signalbox.store.metric.MetricTable;
import dev.signalbox.store.metric.ShareKind;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What the series beside requests of one rollout come to in one window, as far as anything was reported.
public final class SeriesFigures {
    private static final double PERCENT = 100;

    private final Handle handle;
    private final TenantId tenant;
    private final FlagAddress address;
    private final Instant from;
    private final Instant to;

    private SeriesFigures(Handle handle, TenantId tenant, FlagAddress address, Instant from, Instant to) {
        this.handle = handle;
        this.tenant = tenant;
        this.address = address;
        this.from = from;
        this.to = to;
    }

    /// Those of `metrics` from `from` to `to`, which is now.
    public static Map<Metric, SeriesFigure> of(
            Handle handle, TenantId tenant, FlagAddress address, Collection<Metric> metrics, Instant from, Instant to) {
        SeriesFigures figures = new SeriesFigures(handle, tenant, address, from, to);
        Map<Metric, SeriesFigure> found = new EnumMap<>(Metric.class);
        metrics.forEach(metric -> figures.figure(metric).ifPresent(figure -> found.put(metric, figure)));
        return found;
    }

    private Optional<SeriesFigure> figure(Metric metric) {
        return switch (metric) {
            case QUEUE_BACKLOG -> backlog();
            case PARTICIPATION -> participation();
            case COST -> counted(ShareKind.COST_NEW).map(cost -> new SeriesFigure(cost.each(), cost.n(), cost.asOf()));
            case SAVINGS -> savings();
            case ERROR_CATEGORIES -> errorCategories();
            case CACHE_HIT_RATE ->
                counted(ShareKind.CACHE)
                        .map(cache -> new SeriesFigure(PERCENT * cache.each(), cache.n(), cache.asOf()));
            case ERROR_RATE,
                    ERRORS,
                    P50_LATENCY,
                    P95_LATENCY,
                    P99_LATENCY,
                    SECURITY_REPORTS,
                    USER_COMPLAINTS,
                    GRAVE_INCIDENTS,
                    OBJECTIONS -> Optional.empty();
        };
    }

    private Optional<SeriesFigure> backlog() {
        return BacklogTable.between(handle, tenant, address, from, to.plusSeconds(1))
                .map(backlog -> new SeriesFigure(backlog.jobs(), 1, backlog.at()));
    }

    private Optional<SeriesFigure> participation() {
        long either = subjects(List.of(Variant.NEW, Variant.OLD));
        return either == 0
                ? Optional.empty()
                : Optional.of(new SeriesFigure(
                        Math.min(PERCENT, PERCENT * subjects(List.of(Variant.NEW)) / either), either, lastJob()));
    }

    /// Costs are compared by the job: the paths have not done as many.
    private Optional<SeriesFigure> savings() {
        return counted(ShareKind.COST_OLD)
                .filter(old -> old.amount() > 0)
                .flatMap(old -> counted(ShareKind.COST_NEW)
                        .map(cost -> new SeriesFigure(
                                PERCENT * (old.each() - cost.each()) / old.each(),
                                Math.min(old.n(), cost.n()),
                                old.asOf().isBefore(cost.asOf()) ? old.asOf() : cost.asOf())));
    }

    /// No kind of error is a figure only where jobs were reported at all.
    private Optional<SeriesFigure> errorCategories() {
        long last = lastJob().getEpochSecond();
        return last < from.getEpochSecond()
                ? Optional.empty()
                : Optional.of(new SeriesFigure(
                        LabelTable.since(handle, tenant, address, LabelKind.ERROR, from.getEpochSecond()),
                        MetricTable.tally(handle, tenant, address, Variant.NEW, from, to.plusSeconds(1))
                                .total(),
                        lastJob()));
    }

    private long subjects(List<Variant> variants) {
        return SubjectTable.since(handle, tenant, address, variants, from.getEpochSecond());
    }

    private Instant lastJob() {
        return Instant.ofEpochSecond(SubjectTable.latest(handle, tenant, address, from.getEpochSecond()));
    }

    private Optional<Counted> counted(ShareKind kind) {
        return CountTable.between(handle, tenant, address, kind, from, to);
    }
}
