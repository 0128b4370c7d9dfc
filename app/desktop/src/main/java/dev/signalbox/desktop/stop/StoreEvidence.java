package dev.signalbox.desktop.stop;

import dev.signalbox.client.stop.Reached;
import dev.signalbox.client.stop.StopEvidence;
import dev.signalbox.domain.decision.CompiledFlags;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EvaluatorKey;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.KnownEvaluator;
import dev.signalbox.domain.store.MetricQuery;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.store.Reach;
import dev.signalbox.domain.store.RolloutStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Evidence from the store: its metrics, the evaluators that it has heard of, and, where it decides in this process,
/// its own decisions. Nothing is claimed about evaluators that do not identify themselves.
public final class StoreEvidence implements StopEvidence {
    private static final String ITSELF = "this store's own decisions";

    private final RolloutStore store;
    private final Optional<Function<EnvironmentKey, Optional<CompiledFlags>>> own;
    private final InstantSource clock;

    private StoreEvidence(
            RolloutStore store, Optional<Function<EnvironmentKey, Optional<CompiledFlags>>> own, InstantSource clock) {
        this.store = store;
        this.own = own;
        this.clock = clock;
    }

    /// Evidence from a store that decides in this process by `own`.
    public static StoreEvidence embedded(
            RolloutStore store, Function<EnvironmentKey, Optional<CompiledFlags>> own, InstantSource clock) {
        return new StoreEvidence(store, Optional.of(own), clock);
    }

    /// Evidence from a store elsewhere, which is asked for nothing but what it has heard.
    public static StoreEvidence remote(RolloutStore store, InstantSource clock) {
        return new StoreEvidence(store, Optional.empty(), clock);
    }

    @Override
    public Reached reached(StopScope scope, long revision) {
        Reach evaluators = store.reach(revision).in(scope::touches);
        int counted = evaluators.evaluators().size();
        Optional<KnownEvaluator> itself = itself(scope, evaluators.at());
        if (itself.isEmpty()) {
            return Reached.of(evaluators, evaluators(counted), clock.instant());
        }
        List<KnownEvaluator> all =
                Stream.concat(evaluators.evaluators().stream(), itself.stream()).toList();
        return Reached.of(
                new Reach(revision, evaluators.at(), all),
                counted == 0 ? ITSELF : ITSELF + " and " + evaluators(counted),
                clock.instant());
    }

    /// The decisions that the store makes in this process, as one more evaluator.
    private Optional<KnownEvaluator> itself(StopScope scope, Instant at) {
        return own.flatMap(decides -> store.state()
                .environments()
                .keys()
                .filter(scope::touches)
                .map(decides)
                .flatMap(Optional::stream)
                .map(CompiledFlags::revision)
                .min(Comparator.naturalOrder())
                .map(revision -> new KnownEvaluator(new EvaluatorKey("this-store"), Optional.empty(), revision, at)));
    }

    private static String evaluators(int count) {
        return count == 1 ? "1 evaluator" : count + " evaluators";
    }

    @Override
    public List<MetricSeries> metrics(List<FlagAddress> addresses, Instant from, Instant to) {
        return addresses.stream()
                .map(address -> store.metrics(new MetricQuery(address, from, to, Duration.ofSeconds(1))))
                .toList();
    }
}
