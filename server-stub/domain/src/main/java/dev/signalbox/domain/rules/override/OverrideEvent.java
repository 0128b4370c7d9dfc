package dev.signalbox.domain.rules.override;

import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.override.FlagPrefix;
import dev.signalbox.domain.override.ObservedOverride;
import dev.signalbox.domain.rules.ChapterEvent;
import dev.signalbox.domain.rules.Filed;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.Trigger;
import java.util.List;
import java.util.Optional;

/// What happened to overrides (S3-71).
public sealed interface OverrideEvent extends ChapterEvent {
    record OverridesConfigured(FlagPrefix of) implements OverrideEvent {}

    record OverrideObserved(ObservedOverride override) implements OverrideEvent {}

    record OverrideCleared(ObservedOverride override) implements OverrideEvent {}

    @Override
    default State fold(State state, LogEntry entry) {
        return switch (this) {
            case OverridesConfigured(var of) -> state.filing(Overrides.PREFIXES, of);
            case OverrideObserved(var override) -> state.filing(Overrides.REGISTER, override);
            case OverrideCleared(var override) -> state.filing(Overrides.REGISTER, override);
        };
    }

    @Override
    default List<Filed<?, ?>> files() {
        return switch (this) {
            case OverridesConfigured(var of) -> List.of(new Filed<>(Overrides.PREFIXES, of.flag()));
            case OverrideObserved(var override) -> List.of(new Filed<>(Overrides.REGISTER, override.variable()));
            case OverrideCleared(var override) -> List.of(new Filed<>(Overrides.REGISTER, override.variable()));
        };
    }

    @Override
    default Touched touches() {
        return Touched.EVERY_DECISION;
    }

    @Override
    default Optional<FlagKey> flagKey() {
        return this instanceof OverridesConfigured(var of) ? Optional.of(of.flag()) : Optional.empty();
    }

    @Override
    default Trigger trigger() {
        return switch (this) {
            case OverridesConfigured configured -> Trigger.MANUAL;
            case OverrideObserved observed -> Trigger.OVERRIDE;
            case OverrideCleared cleared -> Trigger.OVERRIDE;
        };
    }

    @Override
    default String action() {
        return switch (this) {
            case OverridesConfigured configured -> "updated";
            case OverrideObserved observed -> "override.observed";
            case OverrideCleared cleared -> "override.cleared";
        };
    }
}
