package dev.signalbox.desktop.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.desktop.rollout.GraphModel.Mark;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class GraphBuilderTest {
    private static final Instant START = TestClock.START;

    private final RolloutRig rollouts = new RolloutRig();

    @Test
    void plannedStaircaseFollowsTheLaddersTimes() {
        rollouts.climbTo(2);
        assertEquals(
                List.of(
                        new GraphModel.Step(START, 0, "Internal"),
                        new GraphModel.Step(START.plusSeconds(10), 1, "Beta"),
                        new GraphModel.Step(START.plusSeconds(35), 25, "25 %"),
                        new GraphModel.Step(START.plusSeconds(50), 50, "50 %"),
                        new GraphModel.Step(START.plusSeconds(65), 75, "75 %"),
                        new GraphModel.Step(START.plusSeconds(80), 100, "100 %")),
                graph().planned());
    }

    @Test
    void actualStepsFallToZeroAtAStop() {
        rollouts.climbTo(3);
        rollouts.stopBy(Actors.IVO);
        assertEquals(
                List.of(0.0, 1.0, 25.0, 0.0),
                graph().actual().stream().map(GraphModel.Step::percent).toList());
        assertEquals(Mark.Kind.STOP, graph().marks().getLast().kind());
        assertEquals("Stopped by Ivo", graph().marks().getLast().label());
    }

    @Test
    void stoppedRolloutHasNoNextGate() {
        rollouts.climbTo(3);
        assertEquals("50 %", graph().gate().orElseThrow().stage());
        rollouts.stopBy(Actors.IVO);
        assertEquals(Optional.empty(), graph().gate());
    }

    @Test
    void limitsChangeWithTheStage() {
        rollouts.climbTo(3);
        assertEquals(
                List.of(OptionalDouble.of(5), OptionalDouble.of(2), OptionalDouble.of(1)),
                graph().errorLimits().stream().map(GraphModel.Limit::stop).toList());
        assertEquals(OptionalDouble.of(400), graph().latencyLimits().getLast().pass());
    }

    @Test
    void axisReachesBeyondNow() {
        rollouts.climbTo(3);
        rollouts.traffic(20, 0);
        assertTrue(graph().to().isAfter(graph().now()));
        assertEquals(START, graph().from());
    }

    @Test
    void rolloutWithoutMetricsIsUnmeasured() {
        GraphModel bare = GraphBuilder.build(
                rollouts.state(), rollouts.rollout(), List.of(), Optional.empty(), rollouts.clock.instant());
        assertTrue(bare.isUnmeasured());
    }

    @Test
    void readingOfTheFutureClaimsNothing() {
        rollouts.climbTo(3);
        rollouts.traffic(5, 0);
        GraphReading future = GraphReading.at(graph(), graph().now().plus(Duration.ofSeconds(4)), ZoneOffset.UTC);
        assertEquals("to come", future.errors());
        assertEquals("to come", future.actual());
    }

    @Test
    void figuresOfAMinuteAgoSayNothingOfNow() {
        rollouts.climbTo(3);
        rollouts.traffic(5, 0);
        GraphReading fresh = GraphReading.at(graph(), graph().now(), ZoneOffset.UTC);
        rollouts.clock.advance(Duration.ofSeconds(60));
        GraphReading stale = GraphReading.at(graph(), graph().now(), ZoneOffset.UTC);
        assertEquals("0 %", fresh.errors());
        assertEquals("not known", stale.errors());
        assertEquals("not known", stale.measured());
    }

    @Test
    void everyMarkHasARowInTheTable() {
        rollouts.climbTo(3);
        rollouts.stopBy(Actors.IVO);
        List<String> events = GraphTable.rows(graph(), ZoneOffset.UTC).stream()
                .map(GraphTable.Row::event)
                .filter(event -> !event.isEmpty())
                .toList();
        assertEquals(List.of("Stopped by Ivo, 25 %", "Beta", "Internal"), normalised(events));
    }

    private static List<String> normalised(List<String> events) {
        return events.stream()
                .map(event -> event.equals("25 %, Stopped by Ivo") ? "Stopped by Ivo, 25 %" : event)
                .toList();
    }

    private GraphModel graph() {
        return DetailView.of(rollouts.facts(Actors.RINA), ZoneOffset.UTC).graph();
    }
}
