package dev.signalbox.domain.rules.health;

import dev.signalbox.domain.collection.Register;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.PolicyLevel;
import dev.signalbox.domain.health.PolicyScope;
import dev.signalbox.domain.health.WiderPolicy;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.State;
import java.util.EnumMap;
import java.util.Map;

/// What rollouts are judged by: the policies of all levels, put together.
public final class Policies {
    /// Those wider than one rollout, by the key of their scope.
    public static final Register<String, WiderPolicy> REGISTER = new Register<>(
            "health-policy", WiderPolicy.class, policy -> policy.scope().key());

    private Policies() {}

    /// What the stage that `rollout` is on is judged by.
    public static EffectivePolicy effective(State state, Rollout rollout) {
        return effective(state, rollout, rollout.stage());
    }

    /// What `stage` of `rollout` is judged by.
    public static EffectivePolicy effective(State state, Rollout rollout, Stage stage) {
        return effective(state, rollout.address(), rollout.health(), stage);
    }

    /// What `stage` of a rollout at `address` is judged by, where the rollout itself says `health`.
    public static EffectivePolicy effective(State state, FlagAddress address, HealthPolicy health, Stage stage) {
        return EffectivePolicy.of(levels(state, address, health, stage));
    }

    /// What a rollout in `scope` is judged by, where neither it nor its stage says anything.
    public static EffectivePolicy effective(State state, PolicyScope scope) {
        return effective(state, scope, set(state, scope));
    }

    /// The same, if `scope` said `health`.
    public static EffectivePolicy effective(State state, PolicyScope scope, HealthPolicy health) {
        Map<PolicyLevel, HealthPolicy> levels = new EnumMap<>(PolicyLevel.class);
        levels.put(PolicyLevel.GLOBAL, set(state, new PolicyScope.Everywhere()));
        levels.put(scope.level(), health);
        return EffectivePolicy.of(levels);
    }

    /// What is set for `scope` itself; nothing where nobody has set anything.
    public static HealthPolicy set(State state, PolicyScope scope) {
        return state.of(REGISTER).get(scope.key()).map(WiderPolicy::health).orElse(HealthPolicy.INHERITED);
    }

    private static Map<PolicyLevel, HealthPolicy> levels(
            State state, FlagAddress address, HealthPolicy health, Stage stage) {
        Map<PolicyLevel, HealthPolicy> levels = new EnumMap<>(PolicyLevel.class);
        stage.health().ifPresent(own -> levels.put(PolicyLevel.STAGE, own));
        levels.put(PolicyLevel.FLAG, health);
        levels.put(PolicyLevel.ENVIRONMENT, set(state, new PolicyScope.InEnvironment(address.environment())));
        levels.put(PolicyLevel.GLOBAL, set(state, new PolicyScope.Everywhere()));
        return levels;
    }
}
