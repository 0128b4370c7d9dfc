package dev.signalbox.client.plan;

import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.ladder.Advance;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import java.util.ArrayList;
import java.util.List;

/// What is allowed and seldom meant, as sentences. Pure.
public final class PlanAdvice {
    private PlanAdvice() {}

    /// What to look at in `plan`, from the first stage to the last; empty when nothing stands out.
    public static List<String> of(RolloutPlan plan) {
        StageLadder ladder = plan.ladder();
        List<String> advice = new ArrayList<>();
        for (int index = 1; index <= ladder.last(); index++) {
            stage(plan, ladder.stage(index - 1), ladder.stage(index), advice);
        }
        double end = ladder.stage(ladder.last()).target().plannedPercent(plan.population());
        if (end < 100) {
            advice.add("The last stage reaches " + PlanText.rate(end) + " %: nobody beyond gets it.");
        }
        return List.copyOf(advice);
    }

    private static void stage(RolloutPlan plan, Stage below, Stage stage, List<String> advice) {
        double was = below.target().plannedPercent(plan.population());
        double is = stage.target().plannedPercent(plan.population());
        if (is < was) {
            advice.add("Stage " + stage.name() + " takes exposure back from " + PlanText.rate(was) + " to "
                    + PlanText.rate(is) + " %.");
        }
        if (stage.earliest().compareTo(below.earliest()) < 0) {
            advice.add("Stage " + stage.name() + " may begin before stage " + below.name() + ".");
        }
        boolean measured = stage.successCriteria().stream().anyMatch(Criterion.Measured.class::isInstance);
        if (stage.advance() == Advance.AUTOMATIC && !measured) {
            advice.add("Stage " + stage.name() + " goes on by itself, and nothing measured holds it.");
        }
    }
}
