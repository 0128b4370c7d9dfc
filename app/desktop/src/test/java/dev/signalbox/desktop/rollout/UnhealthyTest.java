package dev.signalbox.desktop.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.desktop.rollout.GraphModel.Mark;
import dev.signalbox.desktop.rollout.GraphModel.Span;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.testkit.Actors;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What was wrong with a rollout, and what the store did by itself, on the graph.
final class UnhealthyTest {
    private final RolloutRig rollouts = new RolloutRig();

    @Test
    void healthyRolloutHasNoUnhealthySpan() {
        rollouts.climbTo(3);
        rollouts.traffic(20, 0);
        assertEquals(List.of(), graph().unhealthy());
    }

    @Test
    void spanBeginsWhereTheBoundBreaksAndEndsWithTheRollback() {
        rollouts.climbTo(3);
        Instant failing = rollouts.clock.instant();
        rollouts.traffic(12, 8);
        Instant off = rollouts.clock.instant();
        rollouts.rollBackByMonitor();
        rollouts.traffic(5, 0);

        Span span = graph().unhealthy().getFirst();
        assertEquals(1, graph().unhealthy().size());
        assertEquals(Verdict.ROLLBACK, span.why().verdict());
        assertTrue(!span.from().isBefore(failing), "not before it failed");
        assertTrue(!span.to().isAfter(off), "not after it was off");
    }

    @Test
    void spanIsReadOutAndStandsInTheTable() {
        rollouts.climbTo(3);
        rollouts.traffic(12, 8);
        Instant middle = graph().unhealthy().getFirst().from().plusSeconds(2);
        GraphReading reading = GraphReading.at(graph(), middle, ZoneOffset.UTC);
        assertTrue(reading.event().startsWith("Unhealthy: error rate "), reading::event);
        assertTrue(reading.spoken().contains(" · rule "), reading::spoken);
        assertTrue(
                GraphTable.rows(graph(), ZoneOffset.UTC).stream()
                        .anyMatch(row -> row.event().contains("Unhealthy for ")),
                "the table has a row for it");
    }

    @Test
    void whatTheStoreDidByItselfSaysRuleValueNumberAndWindow() {
        rollouts.climbTo(3);
        rollouts.traffic(12, 8);
        rollouts.rollBackByMonitor();
        Mark mark = graph().marks().getLast();
        assertEquals("Rolled back by the store", mark.label());
        assertTrue(mark.evidence().matches("error rate \\d.* > .* · n = .* · window .* · rule .*"), mark::evidence);
    }

    @Test
    void whatAPersonDidRestsOnNoFigures() {
        rollouts.climbTo(3);
        rollouts.stopBy(Actors.IVO);
        assertEquals(
                List.of("", "", "", ""),
                graph().marks().stream().map(Mark::evidence).toList());
    }

    @Test
    void verdictOfTheMonitorIsMarked() {
        rollouts.climbTo(3);
        rollouts.traffic(12, 8);
        rollouts.as(
                rollouts.log.as(Actor.MONITOR),
                new Command.RecordAssessment(
                        RolloutRig.LINKS,
                        rollouts.rollout().stageIndex(),
                        rollouts.facts(Actors.RINA).health().orElseThrow().assessment()),
                "");
        assertEquals("Verdict: roll back", graph().marks().getLast().label());
    }

    @Test
    void cursorMovesFromEventToEvent() {
        rollouts.climbTo(3);
        GraphModel graph = graph();
        Mark first = graph.markAfter(graph.from().minus(Duration.ofSeconds(1))).orElseThrow();
        Mark second = graph.markAfter(first.at()).orElseThrow();
        assertEquals(List.of("Internal", "Beta"), List.of(first.label(), second.label()));
        assertEquals(first, graph.markBefore(second.at()).orElseThrow());
    }

    private GraphModel graph() {
        return DetailView.of(rollouts.facts(Actors.RINA), ZoneOffset.UTC).graph();
    }
}
