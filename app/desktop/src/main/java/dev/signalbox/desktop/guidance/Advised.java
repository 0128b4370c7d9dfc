package dev.signalbox.desktop.guidance;

import dev.signalbox.domain.flag.FlagAddress;

/// A rollout and what is advised on it.
public record Advised(FlagAddress address, GuidanceNote note) {}
