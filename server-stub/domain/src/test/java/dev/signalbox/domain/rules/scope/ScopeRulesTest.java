package dev.signalbox.domain.rules.scope;

import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.IVO;
import static dev.signalbox.domain.testing.World.RINA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.decision.CompiledFlags;
import dev.signalbox.domain.decision.Subject;
import dev.signalbox.domain.flag.SubjectKind;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.scope.EffectiveStage;
import dev.signalbox.domain.scope.ScopeHold;
import dev.signalbox.domain.testing.World;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A scope inherits its stage, or lags behind it; it never leads (S1-32, S1-44).
final class ScopeRulesTest {
    private static final ScopeHold ACME_OFF = new ScopeHold(SubjectKind.PUBLISHER, "acme", 0);
    private static final ScopeHold ACME_HIGH = new ScopeHold(SubjectKind.PUBLISHER, "acme", 4);
    private static final ScopeHold TENANT_INTERNAL = new ScopeHold(SubjectKind.TENANT, "north", 1);
    private static final Map<SubjectKind, String> ACME_IN_NORTH =
            Map.of(SubjectKind.PUBLISHER, "acme", SubjectKind.TENANT, "north");

    private final World world = World.runningAt(3);

    @Test
    void scopeWithoutAStageInheritsTheRollouts() {
        assertEquals(new EffectiveStage(3, Optional.empty()), effective());
    }

    @Test
    void lowestStageOnTheWayUpGovernsAndIsNamed() {
        hold(TENANT_INTERNAL);
        assertEquals(new EffectiveStage(1, Optional.of(TENANT_INTERNAL)), effective());

        hold(ACME_OFF);
        assertEquals(new EffectiveStage(0, Optional.of(ACME_OFF)), effective());
    }

    @Test
    void scopeNeverLeadsTheRollout() {
        hold(ACME_HIGH);

        assertEquals(new EffectiveStage(3, Optional.empty()), effective());
    }

    @Test
    void everybodyOfAHeldPublisherIsOffAndOthersAreNot() {
        world.does(RINA, new Command.MoveToStage(IN_PRODUCTION, 4));
        hold(ACME_OFF);

        assertEquals(false, isOn(Map.of("publisher_id", "acme")));
        assertEquals(true, isOn(Map.of("publisher_id", "other")));
        assertEquals(true, isOn(Map.of()));

        world.does(RINA, new ScopeCommand.ReleaseScope(IN_PRODUCTION, SubjectKind.PUBLISHER, "acme"));
        assertEquals(true, isOn(Map.of("publisher_id", "acme")));
    }

    @Test
    void whoeverMayLowerMayHoldAndNotRelease() {
        world.does(IVO, new ScopeCommand.HoldScope(IN_PRODUCTION, ACME_OFF));

        world.refuses(Rule.NOT_PERMITTED, "", IVO, new ScopeCommand.HoldScope(IN_PRODUCTION, ACME_HIGH));
        world.refuses(
                Rule.NOT_PERMITTED,
                "",
                IVO,
                new ScopeCommand.ReleaseScope(IN_PRODUCTION, SubjectKind.PUBLISHER, "acme"));
    }

    @Test
    void stageThatIsNotOnTheLadderAndScopeThatInheritsAreNamed() {
        world.refuses(
                Rule.UNKNOWN_STAGE,
                "stage",
                RINA,
                new ScopeCommand.HoldScope(IN_PRODUCTION, new ScopeHold(SubjectKind.TENANT, "north", 5)));
        world.refuses(
                Rule.UNKNOWN_SCOPE,
                "id",
                RINA,
                new ScopeCommand.ReleaseScope(IN_PRODUCTION, SubjectKind.TENANT, "north"));
        world.refuses(Rule.UNKNOWN_ROLLOUT, "flag", RINA, new ScopeCommand.HoldScope(World.IN_STAGING, ACME_OFF));
    }

    private void hold(ScopeHold hold) {
        world.does(RINA, new ScopeCommand.HoldScope(IN_PRODUCTION, hold));
    }

    private EffectiveStage effective() {
        Rollout rollout = world.state().rollouts().get(IN_PRODUCTION).orElseThrow();
        return EffectiveStage.of(rollout, Scopes.of(world.state(), IN_PRODUCTION), ACME_IN_NORTH);
    }

    private boolean isOn(Map<String, Object> attributes) {
        return CompiledFlags.of(world.state(), World.PRODUCTION, world::now)
                .evaluate(World.LINKS.value(), new Subject("user-1", attributes))
                .isOn();
    }
}
