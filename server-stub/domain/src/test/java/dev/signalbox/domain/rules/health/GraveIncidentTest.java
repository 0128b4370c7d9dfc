package dev.signalbox.domain.rules.health;

import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.IVO;
import static dev.signalbox.domain.testing.World.RINA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.MetricWindow;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.incident.Choice;
import dev.signalbox.domain.incident.IncidentId;
import dev.signalbox.domain.incident.IncidentPhase;
import dev.signalbox.domain.incident.Resolution;
import dev.signalbox.domain.incident.Stance;
import dev.signalbox.domain.ladder.Judge;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.Skipping;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.incident.IncidentCommand;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.testing.Tallies;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Incidents that run over a flag throw its internal stage back (S2-48), and hold its full launch (S2-80).
final class GraveIncidentTest {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final IncidentId INCIDENT = new IncidentId(new UUID(3, 1));
    private static final StopScope LINKS = new StopScope.OneFlag(IN_PRODUCTION.flag(), IN_PRODUCTION.environment());

    private final World world = onTheInternalStage();

    @Test
    void p0OrP1IncidentOverTheFlagRollsTheInternalStageBackWithoutAnybodySayingSo() {
        open(Severity.P1, LINKS);

        assertEquals(
                new Assessment(
                        Verdict.ROLLBACK,
                        AlertLevel.CRITICAL,
                        "stage.rollback-trigger",
                        Metric.GRAVE_INCIDENTS,
                        1,
                        Comparison.AT_LEAST,
                        1,
                        1_000,
                        WINDOW),
                judged(world.rollout(IN_PRODUCTION).stage(), Tallies.latency(20)));
        assertEquals(
                Verdict.ROLLBACK,
                judged(world.rollout(IN_PRODUCTION).stage(), Tally.NONE).verdict());
    }

    @Test
    void lesserIncidentOrOneOfAnotherFlagDoesNot() {
        Stage stage = world.rollout(IN_PRODUCTION).stage();
        assertEquals(Verdict.PASS, judged(stage, Tallies.latency(20)).verdict());

        open(Severity.P2, LINKS);
        assertEquals(Verdict.PASS, judged(stage, Tallies.latency(20)).verdict());
        world.does(
                IVO,
                new IncidentCommand.OpenIncident(
                        new IncidentId(new UUID(3, 2)),
                        "Crashes",
                        Severity.P0,
                        new StopScope.OneFlag(World.CARDS, IN_PRODUCTION.environment()),
                        Optional.empty()));
        assertEquals(Verdict.PASS, judged(stage, Tallies.latency(20)).verdict());
    }

    @Test
    void closedIncidentThrowsNothingBack() {
        open(Severity.P0, LINKS);
        world.does(IVO, new IncidentCommand.MoveIncident(INCIDENT, IncidentPhase.INVESTIGATING));
        world.does(
                IVO,
                new IncidentCommand.DecideIncident(
                        INCIDENT,
                        new Resolution(MatrixRow.MINOR_BUG, Stance.ACCEPTED, Choice.HOTFIX, Optional.empty())));
        world.does(IVO, new IncidentCommand.CloseIncident(INCIDENT));

        assertEquals(
                Verdict.PASS,
                judged(world.rollout(IN_PRODUCTION).stage(), Tallies.latency(20))
                        .verdict());
    }

    @Test
    void fullLaunchHoldsWhileOneRuns() {
        Stage full = SeedLadders.launchPlan7().stage(6);
        assertEquals(Verdict.PASS, judged(full, Tallies.latency(20)).verdict());

        open(Severity.P0, LINKS);

        Assessment held = judged(full, Tallies.latency(20));
        assertEquals(Verdict.HOLD, held.verdict());
        assertEquals(Metric.GRAVE_INCIDENTS, held.metric());
    }

    @Test
    void nobodyRecordsTheirNumber() {
        world.refuses(
                Rule.UNKNOWN_CRITERION,
                "metric",
                IVO,
                new HealthCommand.RecordFigure(IN_PRODUCTION, Metric.GRAVE_INCIDENTS, 0));
    }

    private void open(Severity severity, StopScope scope) {
        world.does(IVO, new IncidentCommand.OpenIncident(INCIDENT, "Crashes", severity, scope, Optional.empty()));
    }

    private Assessment judged(Stage stage, Tally tally) {
        Rollout rollout = world.rollout(IN_PRODUCTION);
        Rollout there = rollout.on(
                new StageLadder("There", List.of(SeedLadders.launchPlan7().stage(0), stage), Skipping.FORBIDDEN, 1));
        return Judge.judge(
                EffectivePolicy.DEFAULT,
                stage,
                new MetricWindow(
                        world.now().minus(WINDOW), world.now(), tally, Tally.NONE, Recorded.on(world.state(), there)));
    }

    private static World onTheInternalStage() {
        World world = World.furnished();
        world.does(
                RINA, new Command.PlanRollout(IN_PRODUCTION, SeedLadders.launchPlan7(), 100, HealthPolicy.INHERITED));
        world.does(RINA, new Command.StartRollout(IN_PRODUCTION));
        return world;
    }
}
