package dev.signalbox.protocol.body;

import dev.signalbox.domain.override.OverridePrefix;
import java.util.Optional;

/// Names the beginning of the variables that override a flag.
///
/// @param prefix not said: no variables of its own
public record PrefixBody(Optional<OverridePrefix> prefix, Optional<String> reason) {}
