package dev.signalbox.desktop.rollout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the rollout graph shows, without a pixel: three bands over one time axis.
///
/// @param from start of the axis
/// @param to end of the axis; after `now`, so that what comes next has room
/// @param planned the ladder's staircase as its times lay it out
/// @param actual what was served, step by step
/// @param samples measured figures, oldest first; empty when nothing was measured
/// @param errorLimits bounds on the error rate in percent, stage by stage
/// @param latencyLimits bounds on the 95th percentile in milliseconds, stage by stage
/// @param marks what happened
/// @param gate what comes next, and when at the earliest
record GraphModel(
        Instant from,
        Instant to,
        Instant now,
        List<Step> planned,
        List<Step> actual,
        List<Sample> samples,
        List<Limit> errorLimits,
        List<Limit> latencyLimits,
        List<Mark> marks,
        Optional<Gate> gate) {
    private static final Duration SHORT_REACH = Duration.ofSeconds(10);

    GraphModel {
        planned = List.copyOf(planned);
        actual = List.copyOf(actual);
        samples = List.copyOf(samples);
        errorLimits = List.copyOf(errorLimits);
        latencyLimits = List.copyOf(latencyLimits);
        marks = List.copyOf(marks);
    }

    /// From `at` on, `percent` of all subjects, until the next step.
    ///
    /// @param name the stage's name
    record Step(Instant at, double percent, String name) {}

    /// What was measured in one step of the metrics.
    ///
    /// @param exposure share of requests on the new path, in percent
    /// @param n requests of the new path; with 0 the other two figures say nothing
    /// @param errorRate in percent
    /// @param p95 in milliseconds
    record Sample(Instant at, double exposure, long n, double errorRate, double p95) {}

    /// A stage's bounds on one figure.
    ///
    /// @param pass what must not be reached to go on
    /// @param stop what must not be passed, or the rollout goes back
    record Limit(Instant from, Instant to, OptionalDouble pass, OptionalDouble stop) {}

    /// Something that happened.
    record Mark(Instant at, Kind kind, String label) {
        enum Kind {
            STAGE,
            PAUSE,
            ROLLED_BACK,
            STOP
        }
    }

    /// The next stage.
    ///
    /// @param at the earliest time, possibly in the past when nothing but a person is waited for
    record Gate(Instant at, String stage) {}

    /// True when nothing was measured on the new path: the graph says so and shows nothing green.
    boolean isUnmeasured() {
        return samples.stream().noneMatch(sample -> sample.n() > 0);
    }

    /// The step in force at `at`, if any had begun.
    static Optional<Step> stepAt(List<Step> steps, Instant at) {
        Step found = null;
        for (Step step : steps) {
            if (!step.at().isAfter(at)) {
                found = step;
            }
        }
        return Optional.ofNullable(found);
    }

    /// The sample at or shortly before `at`; absent when the last one is too old to speak for that time.
    Optional<Sample> sampleAt(Instant at) {
        int low = 0;
        int high = samples.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (samples.get(middle).at().isAfter(at)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0
                ? Optional.empty()
                : Optional.of(samples.get(low - 1))
                        .filter(sample -> Duration.between(sample.at(), at).compareTo(reach()) <= 0);
    }

    /// How long a sample speaks for: 10 s, or on long axes what a few pixels cover.
    private Duration reach() {
        Duration pixels = Duration.between(from, to).dividedBy(100);
        return pixels.compareTo(SHORT_REACH) > 0 ? pixels : SHORT_REACH;
    }
}
