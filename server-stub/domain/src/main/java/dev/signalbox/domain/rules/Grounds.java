package dev.signalbox.domain.rules;

import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.health.Assessment;

/// Why a rollback happens.
public sealed interface Grounds {
    /// A person decided.
    record ByHand() implements Grounds {}

    /// A person followed the guidance of row `row` (F4).
    record FollowedGuidance(MatrixRow row) implements Grounds {}

    /// A person chose this against the guidance of row `row`; the submission's reason says why.
    record OverrodeGuidance(MatrixRow row) implements Grounds {}

    /// The store acted on its verdict: rule, value, n and window are in it (F7).
    record Automatic(Assessment assessment) implements Grounds {}
}
