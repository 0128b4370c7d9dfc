package dev.signalbox.desktop.plan;

import dev.signalbox.client.plan.RolloutPlan;
import dev.signalbox.domain.ladder.Stage;
import java.util.List;
import java.util.stream.IntStream;

/// One stage as the ladder's list shows it.
///
/// @param percent planned exposure
record Rung(int index, Stage stage, double percent, Retry retry) {
    /// Whether the rollout goes on here after a stop or rollback.
    enum Retry {
        HERE,
        ELSEWHERE
    }

    static List<Rung> of(RolloutPlan plan) {
        return IntStream.rangeClosed(0, plan.ladder().last())
                .mapToObj(index -> new Rung(
                        index,
                        plan.ladder().stage(index),
                        plan.ladder().stage(index).target().plannedPercent(plan.population()),
                        index == plan.ladder().retryStage() ? Retry.HERE : Retry.ELSEWHERE))
                .toList();
    }
}
