package dev.signalbox.domain.override;

import dev.signalbox.domain.flag.FlagKey;
import java.util.Optional;

/// The beginning of the variables that override one flag.
///
/// @param prefix absent: only the global ones override it
public record FlagPrefix(FlagKey flag, Optional<OverridePrefix> prefix) {}
