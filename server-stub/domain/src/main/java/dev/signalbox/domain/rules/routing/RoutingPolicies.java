package dev.signalbox.domain.rules.routing;

import dev.signalbox.domain.collection.Register;
import dev.signalbox.domain.routing.RoutingPolicy;
import dev.signalbox.domain.routing.SavedPolicy;
import dev.signalbox.domain.routing.SeedRouting;
import dev.signalbox.domain.rules.State;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The policies that jobs are routed by: the shipped one, and a tenant's own.
public final class RoutingPolicies {
    /// A tenant's own, by name.
    public static final Register<String, SavedPolicy> REGISTER =
            new Register<>("routing-policy", SavedPolicy.class, SavedPolicy::name);

    /// The one that ships (S3-72..79), in force unless a tenant saved or retired one of its name.
    public static final RoutingPolicy SHIPPED = SeedRouting.hybrid();

    private RoutingPolicies() {}

    /// Every policy in force, by name.
    public static List<RoutingPolicy> inForce(State state) {
        Stream<RoutingPolicy> own = state.of(REGISTER)
                .values()
                .filter(saved -> saved.standing() == SavedPolicy.Standing.IN_FORCE)
                .map(SavedPolicy::policy);
        Stream<RoutingPolicy> shipped =
                state.of(REGISTER).contains(SHIPPED.name()) ? Stream.empty() : Stream.of(SHIPPED);
        return Stream.concat(own, shipped)
                .sorted(Comparator.comparing(RoutingPolicy::name))
                .toList();
    }

    /// The policy in force under `name`.
    public static Optional<RoutingPolicy> named(State state, String name) {
        return inForce(state).stream()
                .filter(policy -> policy.name().equals(name))
                .findFirst();
    }
}
