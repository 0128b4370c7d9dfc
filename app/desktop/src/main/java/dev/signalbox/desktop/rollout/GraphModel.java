package dev.signalbox.desktop.rollout;

import dev.signalbox.domain.health.Assessment;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the rollout graph shows, without a pixel: three bands over one time axis.
///
/// @param from start of the axis
/// @param to end of the axis; after `now`, so that what comes next has room
/// @param planned the ladder's staircase as its times lay it out
/// @param actual what was served, step by step
/// @param samples measured figures; none when nothing was measured
/// @param unhealthy when a bound was broken, oldest first
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
        Samples samples,
        List<Span> unhealthy,
        List<Limit> errorLimits,
        List<Limit> latencyLimits,
        List<Mark> marks,
        Optional<Gate> gate) {
    private static final Duration SHORT_REACH = Duration.ofSeconds(10);

    GraphModel {
        planned = List.copyOf(planned);
        actual = List.copyOf(actual);
        unhealthy = List.copyOf(unhealthy);
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
    /// @param p95 in milliseconds; not a number where no request reported how long it took
    record Sample(Instant at, double exposure, long n, double errorRate, double p95) {}

    /// A stage's bounds on one figure.
    ///
    /// @param pass what must not be reached to go on
    /// @param stop what must not be passed, or the rollout goes back
    record Limit(Instant from, Instant to, OptionalDouble pass, OptionalDouble stop) {}

    /// A bound was broken from `from` to `to`.
    ///
    /// @param why what the judge said when it began
    record Span(Instant from, Instant to, Assessment why) {}

    /// Something that happened.
    ///
    /// @param evidence what an act of the store rested on: rule, value, n and window; empty for what a person did
    record Mark(Instant at, Kind kind, String label, String evidence) {
        Mark(Instant at, Kind kind, String label) {
            this(at, kind, label, "");
        }

        /// The label, and what it rested on.
        String words() {
            return evidence.isEmpty() ? label : label + ": " + evidence;
        }

        enum Kind {
            STAGE,
            PAUSE,
            /// The store changed its mind about the stage.
            VERDICT,
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
        return !samples.knows(Figure.ERROR_RATE);
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
        return samples.until(at)
                .filter(sample -> Duration.between(sample.at(), at).compareTo(reach()) <= 0);
    }

    /// What happened next to `at`, at most a hundredth of the axis away.
    Optional<Mark> markNear(Instant at) {
        Duration near = Duration.between(from, to).dividedBy(100);
        return marks.stream()
                .filter(mark -> Duration.between(mark.at(), at).abs().compareTo(near) <= 0)
                .min(Comparator.comparing(
                        mark -> Duration.between(mark.at(), at).abs()));
    }

    /// The first of what happened after `at`.
    Optional<Mark> markAfter(Instant at) {
        return marks.stream().filter(mark -> mark.at().isAfter(at)).findFirst();
    }

    /// The last of what happened before `at`.
    Optional<Mark> markBefore(Instant at) {
        return marks.reversed().stream().filter(mark -> mark.at().isBefore(at)).findFirst();
    }

    /// The unhealthy span that covers `at`.
    Optional<Span> unhealthyAt(Instant at) {
        return unhealthy.stream()
                .filter(span -> !at.isBefore(span.from()) && at.isBefore(span.to()))
                .findFirst();
    }

    /// How long a sample speaks for: 10 s, or on long axes what a few pixels cover.
    private Duration reach() {
        Duration pixels = Duration.between(from, to).dividedBy(100);
        return pixels.compareTo(SHORT_REACH) > 0 ? pixels : SHORT_REACH;
    }
}
