package dev.signalbox.desktop.navigation;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagAddress;
import java.util.Optional;

/// Where a person is when they reach for the stop.
///
/// @param environment the one the window is in; absent until the store has named one
/// @param subject the rollout they are looking at
public record StopContext(Optional<EnvironmentKey> environment, Optional<FlagAddress> subject) {}
