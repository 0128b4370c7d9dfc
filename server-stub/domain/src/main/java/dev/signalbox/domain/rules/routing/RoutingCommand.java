package dev.signalbox.domain.rules.routing;

import dev.signalbox.domain.routing.RoutingPolicy;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.ChapterCommand;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Direction;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;

/// A command on a routing policy.
public sealed interface RoutingCommand extends ChapterCommand {
    /// The policy it is about.
    String name();

    /// Routes jobs by `policy`, in place of what had its name. One with the name of the shipped policy takes
    /// its place.
    record SaveRoutingPolicy(RoutingPolicy policy) implements RoutingCommand {
        @Override
        public String name() {
            return policy.name();
        }
    }

    /// Routes nothing by the policy `name` any more.
    record RetireRoutingPolicy(String name) implements RoutingCommand {}

    @Override
    default Permission needed(State state, Actor actor) {
        return Permission.CONFIGURE;
    }

    /// Saving may send jobs to another processor, which is exposure; retiring sends them to the safe one.
    @Override
    default Direction direction(State state) {
        return switch (this) {
            case SaveRoutingPolicy save -> Direction.RAISES;
            case RetireRoutingPolicy retire -> Direction.LOWERS;
        };
    }

    @Override
    default Ruling decide(State state, Context context) {
        return RoutingRules.decide(state, this);
    }

    @Override
    default String subject() {
        return "routing policy " + name();
    }
}
