package dev.signalbox.domain.rules;

import dev.signalbox.domain.health.Answer;
import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.Findings;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.health.Recorded;
import java.util.List;
import java.util.Optional;

/// The part of a stage's gate that only people can open.
final class PeoplesGate {
    private PeoplesGate() {}

    /// Why what people have and have not said forbids going on; absent where it does not.
    static Optional<Ruling> refusal(State state, Rollout rollout, Context context) {
        return unmet(state, rollout).or(() -> unanswered(state, rollout, context));
    }

    private static Optional<Ruling> unmet(State state, Rollout rollout) {
        Findings findings = Recorded.on(state, rollout);
        return rollout.stage().successCriteria().stream()
                .filter(criterion ->
                        criterion instanceof Criterion.Manual(var statement) && findings.says(statement, Answer.FAILS))
                .findFirst()
                .map(criterion -> Ruling.refuse(
                        Rule.CRITERION_UNMET,
                        "stage",
                        "Somebody answered that this does not hold: " + words(criterion) + ".",
                        "Answer anew once it holds, or roll back."));
    }

    private static Optional<Ruling> unanswered(State state, Rollout rollout, Context context) {
        List<Criterion> open = context.reason().isBlank() ? Recorded.open(state, rollout) : List.of();
        return open.stream()
                .findFirst()
                .map(criterion -> Ruling.refuse(
                        Rule.REASON_REQUIRED,
                        "reason",
                        "Nobody has answered yet: " + words(criterion) + ".",
                        "Answer it, or say why to go on without."));
    }

    private static String words(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Manual(var statement) -> statement;
            case Criterion.Measured(var metric, var comparison, double bound) ->
                metric.label() + " " + comparison.sign() + " " + bound;
        };
    }
}
