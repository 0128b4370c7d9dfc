package dev.signalbox.store.statistics;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.statistics.ErrorStatistics;
import dev.signalbox.domain.statistics.LabelStatistics;
import dev.signalbox.domain.statistics.Participation;
import dev.signalbox.domain.statistics.PathStatistics;
import dev.signalbox.domain.statistics.RolloutStatistics;
import dev.signalbox.store.metric.BacklogTable;
import dev.signalbox.store.metric.MetricTable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// What the jobs of one rollout come to in one window.
public final class Statistics {
    private final Handle handle;
    private final TenantId tenant;
    private final FlagAddress address;
    private final Instant from;
    private final Instant to;

    private Statistics(Handle handle, TenantId tenant, FlagAddress address, Instant from, Instant to) {
        this.handle = handle;
        this.tenant = tenant;
        this.address = address;
        this.from = from;
        this.to = to;
    }

    /// Those of the rollout at `address` in the full hours that hold `from` and `to`.
    public static RolloutStatistics of(Handle handle, TenantId tenant, FlagAddress address, Instant from, Instant to) {
        Instant start = from.truncatedTo(ChronoUnit.HOURS);
        Instant last = to.truncatedTo(ChronoUnit.HOURS);
        Instant end = last.equals(to) ? to : last.plus(1, ChronoUnit.HOURS);
        return new Statistics(handle, tenant, address, start, end).all();
    }

    private RolloutStatistics all() {
        List<Share> processors = shares(LabelKind.PROCESSOR, from, to);
        List<Share> categories = shares(LabelKind.CATEGORY, from, to);
        return new RolloutStatistics(
                address,
                from,
                to,
                PathStatistics.of(tally(Variant.NEW)),
                PathStatistics.of(tally(Variant.OLD)),
                labels(processors),
                labels(categories),
                errors(),
                participation(),
                savings(processors),
                BacklogTable.between(handle, tenant, address, from, to),
                other(processors) + other(categories) + other(shares(LabelKind.ERROR, from, to)));
    }

    private Tally tally(Variant variant) {
        return MetricTable.tally(handle, tenant, address, variant, from, to);
    }

    private List<Share> shares(LabelKind kind, Instant start, Instant end) {
        return ShareTable.between(handle, tenant, address, kind, start.getEpochSecond(), end.getEpochSecond());
    }

    private static List<LabelStatistics> labels(List<Share> shares) {
        return byLabel(shares).stream()
                .sorted(Comparator.comparingLong((Share share) -> -share.tally().total())
                        .thenComparing(Share::label))
                .map(share -> new LabelStatistics(
                        share.label(), PathStatistics.of(share.tally()), cost(share), costPerJob(share)))
                .toList();
    }

    private static Collection<Share> byLabel(List<Share> shares) {
        return shares.stream()
                .collect(Collectors.toMap(Share::label, share -> share, Share::plus))
                .values();
    }

    private List<ErrorStatistics> errors() {
        Instant before = from.minus(from.until(to));
        Map<String, Long> earlier = byLabel(shares(LabelKind.ERROR, before, from)).stream()
                .collect(Collectors.toMap(Share::label, share -> share.tally().errors()));
        return byLabel(shares(LabelKind.ERROR, from, to)).stream()
                .map(share -> new ErrorStatistics(
                        share.label(), share.tally().errors(), earlier.getOrDefault(share.label(), 0L)))
                .sorted(Comparator.comparingLong((ErrorStatistics error) -> -error.errors())
                        .thenComparing(ErrorStatistics::label))
                .toList();
    }

    private Participation participation() {
        return Participation.of(
                subjects(List.of(Variant.NEW)),
                subjects(List.of(Variant.OLD)),
                subjects(List.of(Variant.NEW, Variant.OLD)));
    }

    private long subjects(List<Variant> variants) {
        return SubjectTable.count(handle, tenant, address, variants, from.getEpochSecond(), to.getEpochSecond());
    }

    /// Costs are compared by the job: the paths have not done as many.
    private static Optional<Double> savings(List<Share> processors) {
        Map<Variant, Share> paths =
                processors.stream().collect(Collectors.toMap(Share::variant, share -> share, Share::plus));
        Optional<Share> newPath = Optional.ofNullable(paths.get(Variant.NEW));
        Optional<Double> old = Optional.ofNullable(paths.get(Variant.OLD)).flatMap(Statistics::costPerJob);
        return newPath.flatMap(share -> costPerJob(share)
                .flatMap(cost ->
                        old.map(oldCost -> (oldCost - cost) * share.tally().total())));
    }

    private static Optional<Double> cost(Share share) {
        return share.priced() == 0 ? Optional.empty() : Optional.of(share.cost());
    }

    private static Optional<Double> costPerJob(Share share) {
        return cost(share).map(cost -> cost / share.priced());
    }

    private static long other(List<Share> shares) {
        return shares.stream()
                .filter(share -> share.label().equals(LabelKind.OTHER))
                .mapToLong(share -> share.tally().total())
                .sum();
    }
}
