package dev.signalbox.domain.whatif;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.store.MetricPoint;
import dev.signalbox.domain.store.MetricQuery;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.SeriesPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads recordings that are longer than one question for metrics may be.
public final class Recordings {
    /// The most steps that a recording has: some 69 days of minutes.
    public static final long MOST_STEPS = 100_000;

    private static final int STEPS_A_QUERY = 10_000;

    private Recordings() {}

    /// What `store` has of the rollout at `address`.
    ///
    /// @throws InvalidValueException for an empty range, a step under a second, or more than [#MOST_STEPS] steps
    /// @throws dev.signalbox.domain.store.StoreUnavailableException when it cannot be read
    public static MetricSeries read(RolloutStore store, FlagAddress address, Instant from, Instant to, Duration step) {
        List<MetricPoint> points = new ArrayList<>();
        Set<SeriesPoint> series = new LinkedHashSet<>();
        for (MetricQuery query : queries(address, from, to, step)) {
            MetricSeries part = store.metrics(query);
            points.addAll(part.points());
            part.series().ifPresent(series::addAll);
        }
        return new MetricSeries(address, step, points, Optional.of(List.copyOf(series)));
    }

    private static List<MetricQuery> queries(FlagAddress address, Instant from, Instant to, Duration step) {
        MetricQuery first =
                new MetricQuery(address, from, earlier(to, from.plus(step.multipliedBy(STEPS_A_QUERY))), step);
        if (Duration.between(from, to).dividedBy(step) > MOST_STEPS) {
            throw new InvalidValueException(
                    "step", "it makes more than " + MOST_STEPS + " steps", "Give a longer step or a shorter range.");
        }
        List<MetricQuery> queries = new ArrayList<>(List.of(first));
        while (queries.getLast().to().isBefore(to)) {
            Instant next = queries.getLast().to();
            queries.add(new MetricQuery(address, next, earlier(to, next.plus(step.multipliedBy(STEPS_A_QUERY))), step));
        }
        return queries;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
