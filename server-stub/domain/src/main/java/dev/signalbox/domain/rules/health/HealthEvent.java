package dev.signalbox.domain.rules.health;

import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.PolicyScope;
import dev.signalbox.domain.health.WiderPolicy;
import dev.signalbox.domain.rules.ChapterEvent;
import dev.signalbox.domain.rules.Filed;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import java.util.List;

/// What happened to how rollouts are judged.
public sealed interface HealthEvent extends ChapterEvent {
    record WiderHealthChanged(PolicyScope scope, HealthPolicy health) implements HealthEvent {}

    @Override
    default State fold(State state, LogEntry entry) {
        return switch (this) {
            case WiderHealthChanged(var scope, var health) ->
                state.filing(Policies.REGISTER, new WiderPolicy(scope, health));
        };
    }

    @Override
    default List<Filed<?, ?>> files() {
        return switch (this) {
            case WiderHealthChanged(var scope, var health) -> List.of(new Filed<>(Policies.REGISTER, scope.key()));
        };
    }

    @Override
    default String action() {
        return switch (this) {
            case WiderHealthChanged changed -> "health_policy.updated";
        };
    }
}
