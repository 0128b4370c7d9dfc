package dev.signalbox.protocol.body;

import dev.signalbox.domain.routing.RoutingPolicy;
import java.util.Optional;

/// Routes jobs by `policy`, in place of what had its name.
public record RoutingPolicyBody(RoutingPolicy policy, Optional<String> reason) {}
