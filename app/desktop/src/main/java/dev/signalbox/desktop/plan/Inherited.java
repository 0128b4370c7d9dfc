package dev.signalbox.desktop.plan;

import dev.signalbox.client.plan.PlanField;
import dev.signalbox.client.plan.PlanText;
import dev.signalbox.client.plan.RolloutPlan;
import dev.signalbox.client.plan.StageEdits;
import dev.signalbox.client.policy.HealthFigure;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Sourced;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.health.Policies;
import java.util.Map;
import java.util.function.Function;

/// What holds where the plan says nothing, and where it comes from (S1-44), in words.
///
/// @param figures by the fields that are left empty
/// @param acting who acts on a verdict to roll back where the rollout leaves it open
/// @param stageActing the same where the stage does
record Inherited(Map<PlanField, String> figures, String acting, String stageActing) {
    Inherited {
        figures = Map.copyOf(figures);
    }

    /// What the stage `stage` of `plan` is judged by. Pure.
    static Inherited of(State state, RolloutPlan plan, Stage stage) {
        EffectivePolicy flag = Policies.effective(state, plan.address(), HealthPolicy.INHERITED, stage);
        EffectivePolicy own = Policies.effective(
                state, plan.address(), plan.health(), StageEdits.judgedBy(stage, HealthPolicy.INHERITED));
        return new Inherited(
                figures(flag, own),
                words(flag.onRollback(), HealthFigure::who),
                words(own.onRollback(), HealthFigure::who));
    }

    private static Map<PlanField, String> figures(EffectivePolicy flag, EffectivePolicy own) {
        return Map.ofEntries(
                Map.entry(PlanField.HEALTH_WARN, words(flag.warnErrorRate(), PlanText::rate)),
                Map.entry(PlanField.HEALTH_MAX, words(flag.maxErrorRate(), PlanText::rate)),
                Map.entry(PlanField.HEALTH_CRITICAL, words(flag.criticalErrorRate(), PlanText::rate)),
                Map.entry(PlanField.HEALTH_WINDOW, words(flag.window(), PlanText::length)),
                Map.entry(PlanField.HEALTH_INTERVAL, words(flag.interval(), PlanText::length)),
                Map.entry(PlanField.HEALTH_CHECK, words(flag.humanCheck(), PlanText::length)),
                Map.entry(PlanField.HEALTH_SAMPLE, words(flag.minSample(), sample -> Integer.toString(sample))),
                Map.entry(PlanField.STAGE_WARN, words(own.warnErrorRate(), PlanText::rate)),
                Map.entry(PlanField.STAGE_MAX, words(own.maxErrorRate(), PlanText::rate)),
                Map.entry(PlanField.STAGE_CRITICAL, words(own.criticalErrorRate(), PlanText::rate)),
                Map.entry(PlanField.STAGE_WINDOW, words(own.window(), PlanText::length)),
                Map.entry(PlanField.STAGE_INTERVAL, words(own.interval(), PlanText::length)),
                Map.entry(PlanField.STAGE_CHECK, words(own.humanCheck(), PlanText::length)),
                Map.entry(PlanField.STAGE_SAMPLE, words(own.minSample(), sample -> Integer.toString(sample))));
    }

    private static <T> String words(Sourced<T> figure, Function<T, String> value) {
        return value.apply(figure.value()) + ", " + HealthFigure.from(figure.level());
    }
}
