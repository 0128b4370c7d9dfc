package dev.signalbox.desktop.flag;

import dev.signalbox.desktop.guidance.GuidanceNote;
import dev.signalbox.desktop.words.Standing;
import dev.signalbox.domain.flag.FlagAddress;
import java.util.Optional;

/// One environment as a flag's page shows it.
///
/// @param name of the environment
/// @param rollout absent where nothing is laid out
record FlagPlace(FlagAddress address, String name, Optional<Laid> rollout) {
    /// A rollout that is laid out there.
    record Laid(Standing standing, GuidanceNote guidance) {}
}
