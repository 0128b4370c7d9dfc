package dev.signalbox.store.source;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.source.SourceState;
import java.util.List;
import java.util.OptionalLong;

/// What asking a source brought.
///
/// @param before how far it went when it was asked: what another process has taken meanwhile is not taken twice
/// @param after how far it goes now
/// @param remembered what the next answer is compared with, empty for nothing
/// @param backlog how many jobs wait
public record Pulled(
        FlagAddress address,
        SourceState before,
        SourceState after,
        String remembered,
        List<MetricSample> samples,
        OptionalLong backlog) {
    public Pulled {
        samples = List.copyOf(samples);
    }
}
