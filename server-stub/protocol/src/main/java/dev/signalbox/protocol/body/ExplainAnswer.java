package dev.signalbox.protocol.body;

import dev.signalbox.domain.decision.Explanation;
import dev.signalbox.domain.decision.Outcome;
import dev.signalbox.domain.decision.Placement;
import dev.signalbox.domain.decision.Reason;
import dev.signalbox.domain.decision.StepFinding;
import dev.signalbox.domain.rollout.Strategy;
import dev.signalbox.domain.scope.EffectiveStage;
import java.util.List;
import java.util.Set;

/// Why a subject is on or off.
///
/// @param rule what decided, such as `stage:25 %` or `exemption`
/// @param steps every step of precedence (C.4), in order, with what became of it
public record ExplainAnswer(
        Outcome outcome,
        Reason reason,
        String rule,
        int bucket,
        int admitted,
        EffectiveStage stage,
        Set<Strategy> strategies,
        Placement placement,
        List<StepAnswer> steps) {
    /// One step.
    ///
    /// @param number of C.4, from 1
    public record StepAnswer(int number, String question, StepFinding.Result result) {}

    /// `explanation`, with its steps spelled out.
    public static ExplainAnswer of(Explanation explanation) {
        return new ExplainAnswer(
                explanation.decision().outcome(),
                explanation.decision().reason(),
                explanation.decision().rule(),
                explanation.bucket(),
                explanation.admitted(),
                explanation.stage(),
                explanation.strategies(),
                explanation.placement(),
                explanation.steps().stream()
                        .map(finding -> new StepAnswer(
                                finding.step().number(), finding.step().question(), finding.result()))
                        .toList());
    }
}
