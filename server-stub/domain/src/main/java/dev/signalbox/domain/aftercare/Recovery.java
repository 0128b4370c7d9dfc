package dev.signalbox.domain.aftercare;

import dev.signalbox.domain.flag.FlagAddress;
import java.time.Instant;

/// That something was wrong with a rollout that everybody has, and is no longer: its stable time begins anew (S2-79).
///
/// @param at since when nothing is
public record Recovery(FlagAddress rollout, Instant at) {}
