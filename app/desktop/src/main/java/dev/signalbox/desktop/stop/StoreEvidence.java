package dev.signalbox.desktop.stop;

import dev.signalbox.client.stop.Reached;
import dev.signalbox.client.stop.StopEvidence;
import dev.signalbox.domain.decision.CompiledFlags;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.MetricQuery;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.store.RolloutStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Evidence from the store: its metrics, and, where the store decides in this process, its own decisions. Other
/// evaluators do not identify themselves, so nothing is claimed about them.
public final class StoreEvidence implements StopEvidence {
    private final RolloutStore store;
    private final Function<EnvironmentKey, Optional<CompiledFlags>> own;
    private final InstantSource clock;

    private StoreEvidence(
            RolloutStore store, Function<EnvironmentKey, Optional<CompiledFlags>> own, InstantSource clock) {
        this.store = store;
        this.own = own;
        this.clock = clock;
    }

    /// Evidence from a store that decides in this process by `own`.
    public static StoreEvidence embedded(
            RolloutStore store, Function<EnvironmentKey, Optional<CompiledFlags>> own, InstantSource clock) {
        return new StoreEvidence(store, own, clock);
    }

    /// Evidence from a store elsewhere, whose evaluators nobody has counted.
    public static StoreEvidence remote(RolloutStore store, InstantSource clock) {
        return new StoreEvidence(store, environment -> Optional.empty(), clock);
    }

    @Override
    public Reached reached(StopScope scope, long revision) {
        List<CompiledFlags> deciding = store.state()
                .environments()
                .keys()
                .filter(scope::touches)
                .map(own)
                .flatMap(Optional::stream)
                .toList();
        if (deciding.isEmpty()) {
            return new Reached.NotKnown();
        }
        boolean off = deciding.stream().allMatch(flags -> flags.revision() >= revision);
        return new Reached.Counted(off ? 1 : 0, 1, "this store's own decisions", clock.instant());
    }

    @Override
    public List<MetricSeries> metrics(List<FlagAddress> addresses, Instant from, Instant to) {
        return addresses.stream()
                .map(address -> store.metrics(new MetricQuery(address, from, to, Duration.ofSeconds(1))))
                .toList();
    }
}
