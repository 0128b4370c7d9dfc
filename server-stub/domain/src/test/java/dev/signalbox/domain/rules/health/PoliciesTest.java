package dev.signalbox.domain.rules.health;

import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.IN_STAGING;
import static dev.signalbox.domain.testing.World.PRODUCTION;
import static dev.signalbox.domain.testing.World.RINA;
import static dev.signalbox.domain.testing.World.SAM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.PolicyLevel;
import dev.signalbox.domain.health.PolicyScope;
import dev.signalbox.domain.health.Sourced;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.testing.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who sets what rollouts are judged by, and what reaches a stage.
final class PoliciesTest {
    private static final PolicyScope EVERYWHERE = new PolicyScope.Everywhere();
    private static final PolicyScope IN_ALL_OF_PRODUCTION = new PolicyScope.InEnvironment(PRODUCTION);

    private final World world = World.furnished();

    @Test
    void stageGoesBeforeFlagGoesBeforeEnvironmentGoesBeforeEverything() {
        world.does(RINA, new Command.PlanRollout(IN_PRODUCTION, ladder(), 10, HealthPolicy.INHERITED));
        assertEquals(maximum(PolicyLevel.BUILT_IN, 5), maximum(IN_PRODUCTION));

        world.does(SAM, new HealthCommand.SetWiderHealth(EVERYWHERE, of(6)));
        assertEquals(maximum(PolicyLevel.GLOBAL, 6), maximum(IN_PRODUCTION));

        world.does(SAM, new HealthCommand.SetWiderHealth(IN_ALL_OF_PRODUCTION, of(4)));
        assertEquals(maximum(PolicyLevel.ENVIRONMENT, 4), maximum(IN_PRODUCTION));

        world.does(RINA, new Command.SetHealthPolicy(IN_PRODUCTION, of(3)));
        assertEquals(maximum(PolicyLevel.FLAG, 3), maximum(IN_PRODUCTION));

        world.does(RINA, new Command.StartRollout(IN_PRODUCTION));
        assertEquals(maximum(PolicyLevel.STAGE, 2), maximum(IN_PRODUCTION));
    }

    @Test
    void anEnvironmentsPolicyReachesNoOtherEnvironment() {
        world.does(RINA, new Command.PlanRollout(IN_STAGING, ladder(), 10, HealthPolicy.INHERITED));
        world.does(SAM, new HealthCommand.SetWiderHealth(IN_ALL_OF_PRODUCTION, of(4)));

        assertEquals(maximum(PolicyLevel.BUILT_IN, 5), maximum(IN_STAGING));
    }

    @Test
    void whatIsSetAgainReplacesAllThatWasSetThere() {
        world.does(SAM, new HealthCommand.SetWiderHealth(EVERYWHERE, of(6)));
        world.does(SAM, new HealthCommand.SetWiderHealth(EVERYWHERE, HealthPolicy.INHERITED.from(20)));

        assertEquals(HealthPolicy.INHERITED.from(20), Policies.set(world.state(), EVERYWHERE));
    }

    @Test
    void rolloutsThatWereStoredWithEveryFigureKeepThem() {
        world.does(RINA, World.plan(IN_PRODUCTION));
        world.does(SAM, new HealthCommand.SetWiderHealth(EVERYWHERE, of(6)));

        assertEquals(maximum(PolicyLevel.FLAG, 5), maximum(IN_PRODUCTION));
    }

    @Test
    void unknownEnvironmentIsRefused() {
        world.refuses(
                Rule.UNKNOWN_ENVIRONMENT,
                "scope.environment",
                SAM,
                new HealthCommand.SetWiderHealth(new PolicyScope.InEnvironment(new EnvironmentKey("moon")), of(6)));
    }

    private Sourced<Double> maximum(FlagAddress address) {
        Rollout rollout = world.rollout(address);
        EffectivePolicy effective = Policies.effective(world.state(), rollout);
        return effective.maxErrorRate();
    }

    private static Sourced<Double> maximum(PolicyLevel level, double rate) {
        return new Sourced<>(rate, level);
    }

    private static HealthPolicy of(double maximum) {
        return HealthPolicy.INHERITED.rates(maximum / 2, maximum, maximum * 2);
    }

    /// The world's ladder, its first stage above off with a policy of its own.
    private static StageLadder ladder() {
        StageLadder plain = World.ladder();
        List<Stage> stages = plain.stages().stream()
                .map(stage -> stage.equals(plain.stage(1)) ? stage.judgedBy(of(2)) : stage)
                .toList();
        return new StageLadder(plain.name(), stages, plain.skipping(), plain.retryStage());
    }
}
