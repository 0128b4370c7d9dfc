package dev.signalbox.desktop.plan;

import dev.signalbox.client.plan.PlanField;
import dev.signalbox.client.plan.PlanText;
import dev.signalbox.client.plan.RolloutPlan;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.PolicyLevel;
import dev.signalbox.domain.health.Sourced;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.health.Policies;
import java.util.Map;
import java.util.function.Function;

/// What holds where the plan says nothing, and where it comes from (S1-44). Pure.
final class Inherited {
    private Inherited() {}

    /// The figures that the stage `stage` of `plan` is judged by, in words.
    static Map<PlanField, String> of(State state, RolloutPlan plan, Stage stage) {
        EffectivePolicy holds = Policies.effective(state, plan.address(), HealthPolicy.INHERITED, stage);
        return Map.of(
                PlanField.HEALTH_WARN, words(holds.warnErrorRate(), PlanText::rate),
                PlanField.HEALTH_MAX, words(holds.maxErrorRate(), PlanText::rate),
                PlanField.HEALTH_CRITICAL, words(holds.criticalErrorRate(), PlanText::rate),
                PlanField.HEALTH_WINDOW, words(holds.window(), PlanText::length),
                PlanField.HEALTH_INTERVAL, words(holds.interval(), PlanText::length),
                PlanField.HEALTH_SAMPLE, words(holds.minSample(), sample -> Integer.toString(sample)));
    }

    private static <T> String words(Sourced<T> figure, Function<T, String> value) {
        return value.apply(figure.value()) + ", " + from(figure.level());
    }

    private static String from(PolicyLevel level) {
        return switch (level) {
            case OVERRIDE -> "by an override of the environment";
            case STAGE -> "from the stage";
            case FLAG -> "from the flag";
            case ENVIRONMENT -> "inherited from the environment";
            case GLOBAL -> "inherited from the policy for everything";
            case BUILT_IN -> "as it ships";
        };
    }
}
