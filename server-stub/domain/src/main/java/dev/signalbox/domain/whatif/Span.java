package dev.signalbox.domain.whatif;

import dev.signalbox.domain.health.Assessment;
import java.time.Instant;

/// Looks in a row that came to the same on the same stage.
///
/// @param from the first look
/// @param to the last look
/// @param assessment as of the last look
/// @param act what was done after the last look; nothing was after those before it
public record Span(Instant from, Instant to, int stage, Assessment assessment, Act act) {}
