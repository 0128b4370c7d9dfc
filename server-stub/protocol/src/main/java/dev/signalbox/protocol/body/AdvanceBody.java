package dev.signalbox.protocol.body;

import dev.signalbox.domain.flag.Percentage;
import java.util.Optional;

/// Moves a rollout to another stage. Names the stage by `stage` or by `percentage`; the next one when by neither.
///
/// @param stage index in the ladder
/// @param percentage the share of the stage meant
public record AdvanceBody(Optional<Integer> stage, Optional<Percentage> percentage, Optional<String> reason) {}
