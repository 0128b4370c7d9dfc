package dev.signalbox.protocol.body;

import dev.signalbox.domain.health.HealthPolicy;
import java.util.Optional;

/// Sets the health policy of one level, in place of what was set there.
///
/// @param health the figures to set; those left out are inherited
public record PolicyBody(HealthPolicy health, Optional<String> reason) {}
