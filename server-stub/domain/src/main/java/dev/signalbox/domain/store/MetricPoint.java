package dev.signalbox.domain.store;

import dev.signalbox.domain.health.Tally;
import java.time.Instant;

/// What both paths did in one step.
public record MetricPoint(Instant at, Tally newPath, Tally oldPath) {
    /// Share of requests that took the new path, in percent; 0 without requests. This is the exposure that was seen.
    public double exposurePercent() {
        long all = newPath.total() + oldPath.total();
        return all == 0 ? 0 : 100.0 * newPath.total() / all;
    }
}
