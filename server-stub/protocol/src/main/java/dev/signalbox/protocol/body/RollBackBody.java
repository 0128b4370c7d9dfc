package dev.signalbox.protocol.body;

import dev.signalbox.domain.rules.Grounds;
import java.util.Optional;

/// Rollback level 1.
///
/// @param grounds by hand when not said
public record RollBackBody(Optional<Grounds> grounds, Optional<String> reason) {}
