package dev.signalbox.client.stop;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.MetricSeries;
import java.time.Instant;
import java.util.List;

/// Where lines 3 and 4 of the ladder of truth come from. May block; asked on the stop's own threads.
public interface StopEvidence {
    /// Which evaluators decide by the stop of `scope`, which the store accepted at `revision`.
    ///
    /// @throws dev.signalbox.domain.store.StoreUnavailableException when the store cannot be asked
    Reached reached(StopScope scope, long revision);

    /// Metrics of `addresses` in steps of a second.
    ///
    /// @throws dev.signalbox.domain.store.StoreUnavailableException when they cannot be read
    List<MetricSeries> metrics(List<FlagAddress> addresses, Instant from, Instant to);
}
