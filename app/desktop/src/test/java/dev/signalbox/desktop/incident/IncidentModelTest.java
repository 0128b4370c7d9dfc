package dev.signalbox.desktop.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.backout.RunSettingsFile;
import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.board.BoardWorld;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.TickedTasks;
import dev.signalbox.desktop.incident.IncidentView.Picked;
import dev.signalbox.domain.guidance.Countdown;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.domain.incident.Audience;
import dev.signalbox.domain.incident.Choice;
import dev.signalbox.domain.incident.Incident;
import dev.signalbox.domain.incident.IncidentPhase;
import dev.signalbox.domain.incident.Stance;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.incident.Incidents;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// From what is seen to what is done: the five tiles, the clocks, and nobody who waits for papers.
class IncidentModelTest {
    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final ManualTicker ticker = new ManualTicker();
    private final List<Command> kept = new ArrayList<>();
    private final Session session;
    private final IncidentModel model;

    IncidentModelTest() {
        BoardWorld.fill(log);
        session = Session.open(log.as(Actors.IVO), clock);
        Eventually.await(
                "the session has the state", () -> session.view().state().isPresent());
        model = new IncidentModel(
                session,
                (command, reason, seen, said) -> kept.add(command),
                new TickedTasks(),
                ticker,
                clock,
                ZoneOffset.UTC,
                Fixtures::nextId,
                new RunSettingsFile(Path.of("no-such-file")),
                "here");
        model.attach();
    }

    @AfterEach
    void close() {
        model.detach();
        session.close();
    }

    @Test
    void liveGuidancePicksThePlaceTheTileAndTheLevel() {
        assertEquals(Optional.of(Fixtures.IN_PRODUCTION), view().place());
        assertEquals(MatrixRow.HIGH_ERROR_RATE, seen());
        assertEquals(RollbackLevel.FLAG_OFF, level());
        assertEquals("P0  High error rate (>5 %)", view().answer().headline());
        assertEquals("Turn the flag off within 1 min", view().answer().method());
    }

    @Test
    void everySymptomReachesItsRecommendationInOneChoice() {
        for (MatrixRow row : MatrixRow.values()) {
            model.see(row);
            assertEquals(row, seen());
            assertEquals(row.severity() + "  " + row.issue(), view().answer().headline());
            assertTrue(view().answer().stop().isPresent(), "level 1 is offered whatever is seen");
        }
    }

    @Test
    void stoppingTurnsTheFlagOffAndOpensTheIncident() {
        model.stop();
        Incident incident = awaitIncident();
        assertInstanceOf(
                RolloutPhase.RolledBack.class,
                log.as(Actors.IVO)
                        .state()
                        .rollouts()
                        .get(Fixtures.IN_PRODUCTION)
                        .orElseThrow()
                        .phase());
        assertEquals("High error rate (>5 %): deeplinks.enabled", incident.title());
        assertEquals(Optional.of(Fixtures.IN_PRODUCTION), view().place(), "it stays about what it was about");
        await("both are said", () -> model.outcome().get().equals("Turning it off: done.\nThe incident: done."));
    }

    @Test
    void clockPromptsAtFourFifthsAndSaysWhenItIsOver() {
        model.open();
        awaitIncident();
        assertEquals("Contain 0:00 of 1:00", clocks().getFirst());
        clock.advance(Duration.ofSeconds(48));
        ticker.tick();
        await("the prompt", () -> clocks().getFirst().equals("Contain 0:48 of 1:00, 80 % of its time is over"));
        clock.advance(Duration.ofSeconds(13));
        ticker.tick();
        await("the end", () -> clocks().getFirst().equals("Contain 1:01 of 1:00, over its time"));
        assertEquals(
                Countdown.Standing.OVER,
                view().running().orElseThrow().clocks().getFirst().standing());
    }

    @Test
    void decisionAgainstTheAdviceKeepsItsReason() {
        model.open();
        awaitIncident();
        model.contain();
        awaitPhase(IncidentPhase.CONTAINED);
        model.moveOn(IncidentPhase.INVESTIGATING);
        awaitPhase(IncidentPhase.INVESTIGATING);
        model.moveOn(IncidentPhase.DECIDING);
        awaitPhase(IncidentPhase.DECIDING);
        model.decide(Stance.OVERRIDDEN, Choice.HOTFIX, "One line, and it is tested");
        await("the decision", () -> running().decision().isPresent());
        assertEquals(
                List.of(Stance.OVERRIDDEN, Choice.HOTFIX, "One line, and it is tested"),
                List.of(
                        running().decision().orElseThrow().resolution().stance(),
                        running().decision().orElseThrow().resolution().choice(),
                        running().decision().orElseThrow().why()));
    }

    @Test
    void messageThatWasSentStandsInTheTimeline() {
        model.open();
        awaitIncident();
        String text = view().running().orElseThrow().drafts().getFirst().text();
        assertTrue(text.startsWith("P0: High error rate"), text);
        model.sent(Audience.INCIDENTS_CHANNEL, text);
        await("the message", () -> running().messages().size() == 1);
        await("the timeline", () -> view().running().orElseThrow().timeline().size() >= 2);
    }

    @Test
    void stepsShowExactlyWhatRunsAndOnlySignalboxsOwnRunFromHere() {
        model.pull(RollbackLevel.CONFIGURATION);
        assertEquals(
                "supabase secrets set FEATURE_ENABLED=false --project-ref {project}",
                view().back().steps().getFirst().text());
        assertTrue(
                view().back().steps().stream().allMatch(step -> step.command().isEmpty()), "copied, never run");
        model.pull(RollbackLevel.FLAG_OFF);
        assertTrue(
                view().back().steps().stream()
                        .flatMap(step -> step.command().stream())
                        .anyMatch(Command.RollBack.class::isInstance),
                "level 1 runs from here");
    }

    @Test
    void guidanceSaysHowOldItIs() {
        log.loseConnection("The server went away.");
        await("offline", () -> session.view().link() instanceof Link.Offline);
        clock.advance(Duration.ofMinutes(4));
        ticker.tick();
        assertEquals(
                "Guidance from what was heard 4 min ago: P0 High error rate (>5 %): turn the flag off within 1 min",
                view().advised());
    }

    @Test
    void retryIsPlannedForTomorrowAndTheIncidentIsClosed() {
        model.open();
        awaitIncident();
        model.contain();
        awaitPhase(IncidentPhase.CONTAINED);
        for (IncidentPhase next : List.of(IncidentPhase.INVESTIGATING, IncidentPhase.DECIDING)) {
            model.moveOn(next);
            awaitPhase(next);
        }
        model.decide(Stance.ACCEPTED, Choice.FULL_ROLLBACK, "As advised");
        await("the decision", () -> running().decision().isPresent());
        model.retryTomorrow();
        await("the retry", () -> running().retry().isPresent());
        assertEquals(
                clock.instant().plus(Duration.ofDays(1)),
                running().retry().orElseThrow().due());
        model.close("");
        await("the refusal", () -> model.outcome().get().contains("refused."));
        model.close("It was the new query");
        await("the end", () -> view().running().isEmpty());
    }

    @Test
    void changesOfTheLastHourAreSuspects() {
        await("the log is read", () -> !view().suspects().isEmpty());
        assertTrue(view().suspects().getFirst().contains("same flag"), view().suspects()::toString);
    }

    @Test
    void withoutAStoreLevelOneIsKeptToBeSent() {
        log.loseConnection("The server went away.");
        await("offline", () -> session.view().link() instanceof Link.Offline);
        model.stop();
        assertEquals(
                new Command.RollBack(Fixtures.IN_PRODUCTION, new Grounds.FollowedGuidance(MatrixRow.HIGH_ERROR_RATE)),
                kept.getFirst());
    }

    private void await(String what, BooleanSupplier condition) {
        Eventually.await(what, () -> {
            ticker.tick();
            return condition.getAsBoolean();
        });
    }

    private Incident awaitIncident() {
        await("the incident is open", () -> view().running().isPresent());
        return running();
    }

    private void awaitPhase(IncidentPhase phase) {
        await(phase.label(), () -> running().phase() == phase);
    }

    private Incident running() {
        return Incidents.open(session.view().state().orElseThrow()).getFirst();
    }

    private List<String> clocks() {
        return view().running().orElseThrow().clocks().stream()
                .map(IncidentView.Clock::words)
                .toList();
    }

    private MatrixRow seen() {
        return view().tiles().stream()
                .filter(tile -> tile.picked() == Picked.YES)
                .map(IncidentView.Tile::row)
                .findFirst()
                .orElseThrow();
    }

    private RollbackLevel level() {
        return view().levels().stream()
                .filter(level -> level.picked() == Picked.YES)
                .map(IncidentView.Level::level)
                .findFirst()
                .orElseThrow();
    }

    private IncidentView view() {
        return model.view().get().orElseThrow();
    }
}
