package dev.signalbox.protocol.body;

import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.StageLadder;
import java.util.Optional;

/// Lays a rollout out.
///
/// @param template name of a ladder on offer, such as `Canary-5`; either this or `ladder`
/// @param ladder a ladder of one's own
/// @param population how many subjects there are
/// @param health the figures of its own; those left out are inherited, as all are when it is not said
public record PlanBody(
        Optional<String> template,
        Optional<StageLadder> ladder,
        long population,
        Optional<HealthPolicy> health,
        Optional<String> reason) {}
