package dev.signalbox.domain.whatif;

import dev.signalbox.domain.health.RunningTally;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.store.MetricPoint;
import dev.signalbox.domain.store.MetricSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The new path's requests in a window that only ever moves on: each step is put in once and taken out once, however
/// long the window is. Confined to one thread.
final class SlidingTally {
    private final List<MetricPoint> points;
    private final Duration step;
    private final RunningTally sum = new RunningTally();
    private int first;
    private int next;

    SlidingTally(MetricSeries recorded) {
        this.points = recorded.points();
        this.step = recorded.step();
    }

    /// What happened in the steps that begin at `from` or later and are over at `to`; neither may go back.
    Tally between(Instant from, Instant to) {
        while (next < points.size() && !points.get(next).at().plus(step).isAfter(to)) {
            sum.add(points.get(next++).newPath());
        }
        while (first < next && points.get(first).at().isBefore(from)) {
            sum.take(points.get(first++).newPath());
        }
        return sum.tally();
    }
}
