package dev.signalbox.domain.health;

import java.time.Duration;
import java.time.Instant;

/// What the judge sees of the new path: the whole window, and its latest sample alone.
///
/// @param from start of the window: the stage's beginning, or the policy's window length before `to`, whichever is
/// later
/// @param to end of the window
/// @param whole everything in the window
/// @param latest the latest sample interval
/// @param findings what people have recorded on the stage
public record MetricWindow(Instant from, Instant to, Tally whole, Tally latest, Findings findings) {
    /// A window in which nobody has recorded anything.
    public MetricWindow(Instant from, Instant to, Tally whole, Tally latest) {
        this(from, to, whole, latest, Findings.NONE);
    }

    /// How long the window is.
    public Duration length() {
        return Duration.between(from, to);
    }
}
