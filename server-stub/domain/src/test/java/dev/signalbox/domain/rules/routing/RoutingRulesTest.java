package dev.signalbox.domain.rules.routing;

import static dev.signalbox.domain.testing.World.RINA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.decision.CompiledFlags;
import dev.signalbox.domain.decision.Routes;
import dev.signalbox.domain.decision.Subject;
import dev.signalbox.domain.routing.JobData;
import dev.signalbox.domain.routing.RoutingAnswer;
import dev.signalbox.domain.routing.RoutingPolicy;
import dev.signalbox.domain.routing.SeedRouting;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Routing policies in a tenant's log, behind the decision on their flag (S3-80, S3-91, S3-92).
final class RoutingRulesTest {
    private static final RoutingPolicy LINKS = new RoutingPolicy(
            "links", World.LINKS, SeedRouting.hybrid().rules(), SeedRouting.INNGEST, SeedRouting.INNGEST);

    private final World world = World.runningAt(4);

    @Test
    void shippedPolicyIsInForceUntilATenantTakesItsPlace() {
        assertEquals(List.of(SeedRouting.hybrid()), RoutingPolicies.inForce(world.state()));

        world.does(RINA, new RoutingCommand.SaveRoutingPolicy(LINKS));
        assertEquals(List.of(SeedRouting.hybrid(), LINKS), RoutingPolicies.inForce(world.state()));

        world.does(RINA, new RoutingCommand.RetireRoutingPolicy("hybrid-capture"));
        assertEquals(List.of(LINKS), RoutingPolicies.inForce(world.state()));
        world.refuses(
                Rule.UNKNOWN_ROUTING_POLICY, "name", RINA, new RoutingCommand.RetireRoutingPolicy("hybrid-capture"));
    }

    @Test
    void savingWhatIsInForceChangesNothing() {
        assertEquals(List.of(), world.does(RINA, new RoutingCommand.SaveRoutingPolicy(SeedRouting.hybrid())));
    }

    @Test
    void rulesAreAskedForWhoeverIsOnAndNobodyElse() {
        assertEquals(List.of("github_actions", RoutingAnswer.Cause.RULE), routed());

        world.does(RINA, new Command.MoveToStage(World.IN_PRODUCTION, 1));
        assertEquals(List.of("inngest", RoutingAnswer.Cause.NOT_ELIGIBLE), routed());
    }

    @Test
    void emergencyStopHaltsAllRouting() {
        world.does(World.IVO, new Command.EngageStop(World.stop(1), new StopScope.Everything()));

        assertEquals(List.of("inngest", RoutingAnswer.Cause.STOPPED), routed());
    }

    @Test
    void flagThatNobodyKnowsLeavesJobsWithTheSafeProcessor() {
        RoutingAnswer answer = Routes.route(flags(), SeedRouting.hybrid(), Subject.of("repo-1"), bulk());

        assertEquals(List.of("inngest", RoutingAnswer.Cause.NOT_ELIGIBLE), List.of(answer.processor(), answer.cause()));
    }

    private List<Object> routed() {
        RoutingAnswer answer = Routes.route(flags(), LINKS, Subject.of("repo-1"), bulk());
        return List.of(answer.processor(), answer.cause());
    }

    private CompiledFlags flags() {
        return CompiledFlags.of(world.state(), World.PRODUCTION, world::now);
    }

    private static JobData bulk() {
        return new JobData(Map.of("timeRange", 30, "triggerSource", "scheduled"));
    }
}
