package dev.signalbox.domain.override;

import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.rollout.Strategy;

/// What an override asks for. Whether it may depends on the environment's kind: see [Constraint].
public sealed interface OverrideEffect {
    /// Everybody is off (S3-68).
    record Stop() implements OverrideEffect {}

    /// Nobody beyond this share is on (S3-63); 0 is everybody off.
    record Share(Percentage percentage) implements OverrideEffect {}

    /// Those are on whom this strategy admits (S3-65).
    record By(Strategy strategy) implements OverrideEffect {}

    /// The store acts on its own verdict (S3-66).
    record RollBackBySelf() implements OverrideEffect {}

    /// The store only tells of its verdict (S3-66): raises exposure.
    record OnlyTell() implements OverrideEffect {}

    /// More errors than this, in percent, mean rollback (S3-67).
    record MaxErrorRate(double percent) implements OverrideEffect {}

    /// Nothing, because the value cannot be read.
    ///
    /// @param problem what is wrong with it, as a sentence
    record Unreadable(String problem) implements OverrideEffect {}
}
