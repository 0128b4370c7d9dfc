package dev.signalbox.domain.rules.source;

import dev.signalbox.domain.collection.Register;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.source.KeptSource;
import dev.signalbox.domain.source.MetricSource;
import dev.signalbox.domain.source.SourceKey;
import java.util.Comparator;
import java.util.List;

/// The sources of a tenant's metrics.
public final class Sources {
    /// All that there ever were, by name.
    public static final Register<SourceKey, KeptSource> REGISTER =
            new Register<>("metric-source", KeptSource.class, KeptSource::key);

    private Sources() {}

    /// Those that are asked, by name.
    public static List<MetricSource> inUse(State state) {
        return state.of(REGISTER)
                .values()
                .filter(kept -> kept.standing() == KeptSource.Standing.IN_USE)
                .map(KeptSource::source)
                .sorted(Comparator.comparing(MetricSource::key))
                .toList();
    }
}
