package dev.signalbox.domain.rules.routing;

import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.routing.RoutingPolicy;
import dev.signalbox.domain.routing.SavedPolicy;
import dev.signalbox.domain.rules.ChapterEvent;
import dev.signalbox.domain.rules.Filed;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import java.util.List;
import java.util.Optional;

/// What happened to a routing policy.
public sealed interface RoutingEvent extends ChapterEvent {
    /// The policy it is about.
    RoutingPolicy policy();

    record RoutingPolicySaved(RoutingPolicy policy) implements RoutingEvent {}

    record RoutingPolicyRetired(RoutingPolicy policy) implements RoutingEvent {}

    @Override
    default State fold(State state, LogEntry entry) {
        return state.filing(
                RoutingPolicies.REGISTER,
                new SavedPolicy(
                        policy(),
                        switch (this) {
                            case RoutingPolicySaved saved -> SavedPolicy.Standing.IN_FORCE;
                            case RoutingPolicyRetired retired -> SavedPolicy.Standing.RETIRED;
                        }));
    }

    @Override
    default List<Filed<?, ?>> files() {
        return List.of(new Filed<>(RoutingPolicies.REGISTER, policy().name()));
    }

    @Override
    default Optional<FlagKey> flagKey() {
        return Optional.of(policy().flag());
    }

    @Override
    default String action() {
        return switch (this) {
            case RoutingPolicySaved saved -> "routing_policy.saved";
            case RoutingPolicyRetired retired -> "routing_policy.retired";
        };
    }
}
