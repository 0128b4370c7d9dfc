package dev.signalbox.domain.ladder;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.flag.SegmentKey;
import java.math.BigInteger;

/// Whom a stage turns the flag on for.
public sealed interface StageTarget {
    /// How many buckets there are: the finest share a rollout can have is 1/10,000.
    int BUCKETS = 10_000;

    /// Nobody, exempted subjects included (S1-17).
    record Off() implements StageTarget {}

    /// Internal actors only.
    record InternalActors() implements StageTarget {}

    /// A share of all subjects.
    record Share(Percentage percentage) implements StageTarget {}

    /// A number of subjects, taken as a share of the rollout's population, rounded down to whole buckets.
    record Count(long subjects) implements StageTarget {
        public Count {
            if (subjects < 0) {
                throw new InvalidValueException("subjects", subjects + " is negative", "Give 0 or more.");
            }
        }
    }

    /// A share of a segment's members; nobody else.
    record SegmentMembers(SegmentKey segment, Percentage percentage) implements StageTarget {}

    /// How many of the [#BUCKETS] buckets are on, before internal actors and segments are looked at.
    ///
    /// @param population how many subjects there are; only [Count] asks for it
    default int buckets(long population) {
        return switch (this) {
            case Off() -> 0;
            case InternalActors() -> 0;
            case Share(Percentage percentage) -> percentage.value() * 100;
            case SegmentMembers(SegmentKey segment, Percentage percentage) -> percentage.value() * 100;
            case Count(long subjects) -> shareOf(subjects, Math.max(1, population));
        };
    }

    /// The exposure in percent that the stage plans for, as the rollout graph draws it: 0 for internal actors, whose
    /// number is not a share of anything.
    default double plannedPercent(long population) {
        return buckets(population) / 100.0;
    }

    /// Exact: in floating point, some counts would come out a bucket short.
    private static int shareOf(long subjects, long population) {
        return BigInteger.valueOf(Math.min(subjects, population))
                .multiply(BigInteger.valueOf(BUCKETS))
                .divide(BigInteger.valueOf(population))
                .intValue();
    }
}
