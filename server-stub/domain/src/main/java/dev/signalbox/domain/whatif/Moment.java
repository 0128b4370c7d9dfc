package dev.signalbox.domain.whatif;

import dev.signalbox.domain.health.Assessment;
import java.time.Instant;

/// One look at the metrics.
///
/// @param stage index of the stage that was looked at
/// @param assessment the verdict that stood after the look, with its rule, value, number of requests and window
public record Moment(Instant at, int stage, Assessment assessment, Act act) {}
