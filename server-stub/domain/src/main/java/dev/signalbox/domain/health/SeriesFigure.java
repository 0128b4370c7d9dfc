package dev.signalbox.domain.health;

import java.time.Duration;
import java.time.Instant;

/// What a series of figures beside requests comes to at a look.
///
/// @param value in its metric's unit
/// @param n how many things it rests on: jobs, look-ups, subjects, or one reading of a moment
/// @param asOf when the latest of them was reported
public record SeriesFigure(double value, long n, Instant asOf) {
    /// How old the reading of a moment may be.
    static final Duration MOMENT = Duration.ofMinutes(5);

    /// How long ago the latest of many may be.
    static final Duration LATELY = Duration.ofHours(1);

    /// True when `metric` may be judged by it at `now`: it is fresh, and rests on at least the minimum sample of
    /// `policy` where it is a share of anything.
    public boolean isEnough(Metric metric, EffectivePolicy policy, Instant now) {
        boolean moment = metric == Metric.QUEUE_BACKLOG;
        boolean fresh = !asOf.isBefore(now.minus(moment ? MOMENT : LATELY));
        return fresh && n >= (moment ? 1 : policy.minSample().value());
    }
}
