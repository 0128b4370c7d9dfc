package dev.signalbox.domain.rules.routing;

import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;

/// Rules on routing policies.
final class RoutingRules {
    private RoutingRules() {}

    static Ruling decide(State state, RoutingCommand command) {
        return switch (command) {
            case RoutingCommand.SaveRoutingPolicy save -> save(state, save);
            case RoutingCommand.RetireRoutingPolicy(var name) ->
                RoutingPolicies.named(state, name)
                        .map(policy -> Ruling.accept(new RoutingEvent.RoutingPolicyRetired(policy)))
                        .orElseGet(() -> Ruling.refuse(
                                Rule.UNKNOWN_ROUTING_POLICY,
                                "name",
                                "No routing policy '" + name + "' is in force.",
                                "Name one from the list of policies."));
        };
    }

    private static Ruling save(State state, RoutingCommand.SaveRoutingPolicy save) {
        boolean same = RoutingPolicies.named(state, save.name())
                .filter(save.policy()::equals)
                .isPresent();
        return same ? Ruling.accept() : Ruling.accept(new RoutingEvent.RoutingPolicySaved(save.policy()));
    }
}
