package dev.signalbox.domain.decision;

import dev.signalbox.domain.rollout.Strategy;
import dev.signalbox.domain.scope.EffectiveStage;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A decision with what is behind it, for a person who asks "why is this one on?".
///
/// @param bucket the subject's bucket for the flag, 0 to 9,999
/// @param admitted how many buckets or places the subject's stage admits under the overrides, 0 to 10,000
/// @param strategies all of them have to admit it: the rollout's, and an override's
/// @param placement where it stands when the strategy goes by size
public record Explanation(
        Decision decision,
        int bucket,
        int admitted,
        EffectiveStage stage,
        Set<Strategy> strategies,
        Placement placement) {
    public Explanation {
        strategies = Set.copyOf(strategies);
    }

    /// Every step of precedence, with what became of it.
    public List<StepFinding> steps() {
        Step deciding = decision.reason().step();
        return Stream.of(Step.values())
                .map(step -> new StepFinding(step, result(step.compareTo(deciding))))
                .toList();
    }

    private static StepFinding.Result result(int order) {
        if (order == 0) {
            return StepFinding.Result.DECIDED;
        }
        return order < 0 ? StepFinding.Result.PASSED : StepFinding.Result.NOT_REACHED;
    }
}
