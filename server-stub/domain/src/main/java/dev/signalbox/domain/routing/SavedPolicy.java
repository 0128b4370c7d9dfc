package dev.signalbox.domain.routing;

/// A tenant's own routing policy, as it is kept.
///
/// @param standing whether jobs are still routed by it
public record SavedPolicy(RoutingPolicy policy, Standing standing) {
    /// Whether a policy is in force.
    public enum Standing {
        IN_FORCE,
        /// Kept for the record; nothing is routed by it.
        RETIRED
    }

    /// The name it goes by.
    public String name() {
        return policy.name();
    }
}
