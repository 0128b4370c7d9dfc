package dev.signalbox.domain.rules.source;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.rules.ChapterEvent;
import dev.signalbox.domain.rules.Filed;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.source.KeptSource;
import dev.signalbox.domain.source.MetricSource;
import dev.signalbox.domain.source.Reading;
import dev.signalbox.domain.source.SourceKey;
import java.util.List;
import java.util.Optional;

/// What happened to a source of metrics.
public sealed interface SourceEvent extends ChapterEvent {
    record SourceSaved(MetricSource source) implements SourceEvent {}

    record SourceRetired(SourceKey source) implements SourceEvent {}

    /// The store adds it to its metrics as it writes this down.
    record ReadingEntered(FlagAddress address, Variant variant, Reading reading) implements SourceEvent {}

    @Override
    default Optional<FlagAddress> rollout() {
        return switch (this) {
            case SourceSaved(var source) -> Optional.of(source.address());
            case SourceRetired retired -> Optional.empty();
            case ReadingEntered entered -> Optional.of(entered.address());
        };
    }

    @Override
    default State fold(State state, LogEntry entry) {
        return switch (this) {
            case SourceSaved(var source) ->
                state.filing(Sources.REGISTER, new KeptSource(source, KeptSource.Standing.IN_USE));
            case SourceRetired(var key) ->
                state.of(Sources.REGISTER)
                        .get(key)
                        .map(kept -> state.filing(
                                Sources.REGISTER, new KeptSource(kept.source(), KeptSource.Standing.RETIRED)))
                        .orElse(state);
            case ReadingEntered reading -> state;
        };
    }

    @Override
    default List<Filed<?, ?>> files() {
        return switch (this) {
            case SourceSaved(var source) -> List.of(new Filed<>(Sources.REGISTER, source.key()));
            case SourceRetired(var key) -> List.of(new Filed<>(Sources.REGISTER, key));
            case ReadingEntered reading -> List.of();
        };
    }

    @Override
    default String action() {
        return switch (this) {
            case SourceSaved saved -> "metric_source.saved";
            case SourceRetired retired -> "metric_source.retired";
            case ReadingEntered entered -> "metric_reading.entered";
        };
    }
}
