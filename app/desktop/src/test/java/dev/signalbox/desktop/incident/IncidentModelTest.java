package dev.signalbox.desktop.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.backout.RunSettingsFile;
import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.action.Availability;
import dev.signalbox.desktop.board.BoardWorld;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.TickedTasks;
import dev.signalbox.desktop.incident.IncidentView.Picked;
import dev.signalbox.desktop.words.Times;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.guidance.Countdown;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.incident.Audience;
import dev.signalbox.domain.incident.Choice;
import dev.signalbox.domain.incident.Incident;
import dev.signalbox.domain.incident.IncidentId;
import dev.signalbox.domain.incident.IncidentPhase;
import dev.signalbox.domain.incident.Resolution;
import dev.signalbox.domain.incident.Stance;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.backout.BackOutCommand;
import dev.signalbox.domain.rules.incident.IncidentCommand;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
        model = model(new TickedTasks());
        model.attach();
    }

    private IncidentModel model(TaskRunner tasks) {
        return new IncidentModel(
                session,
                (command, reason, seen, said) -> kept.add(command),
                tasks,
                ticker,
                clock,
                ZoneOffset.UTC,
                Fixtures::nextId,
                new RunSettingsFile(Path.of("no-such-file")),
                "here");
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
        assertEquals(IncidentPhase.CONTAINED, running().phase());
        assertEquals(List.of("Contain 0:00 of 1:00, done in time"), clocks());
        assertEquals(
                IncidentView.Effect.CONTAINED, view().running().orElseThrow().effect());
        assertEquals(
                "deeplinks.enabled is off already in production",
                view().answer().button());
        assertEquals(
                Availability.disabled("deeplinks.enabled is off already in production."),
                model.stoppable().get());
    }

    @Test
    void stoppingContainsTheIncidentThatIsOpenAlready() {
        model.open();
        IncidentId opened = awaitIncident().id();
        clock.advance(Duration.ofSeconds(20));
        model.stop();
        awaitPhase(IncidentPhase.CONTAINED);
        await("it is drawn", () -> clocks().equals(List.of("Contain 0:20 of 1:00, done in time")));
        assertEquals(
                List.of(opened),
                Incidents.open(session.view().state().orElseThrow()).stream()
                        .map(Incident::id)
                        .toList());
    }

    @Test
    void whatWasTurnedOffElsewhereIsOnlySaidToBeContained() {
        model.open();
        awaitIncident();
        Fixtures.apply(
                log.as(Actors.TARA), List.of(new Command.RollBack(Fixtures.IN_PRODUCTION, new Grounds.ByHand())));
        await("it is off", () -> view().running().orElseThrow().effect() == IncidentView.Effect.OFF);
        model.papers().contain();
        awaitPhase(IncidentPhase.CONTAINED);
        assertEquals(1, session.view().state().orElseThrow().stops().live().size(), "the one that was there before it");
    }

    @Test
    void whatWasSeenWhenSomebodyActedIsWhatIsDecidedOn() {
        List<FlagAddress> places = List.of(
                Fixtures.IN_PRODUCTION,
                Fixtures.IN_STAGING,
                BoardWorld.production("checkout.one-page"),
                BoardWorld.production("feed.ranking"),
                BoardWorld.production("payments.apple-pay"));
        for (MatrixRow row : MatrixRow.values()) {
            model.lookAt(places.get(row.ordinal()));
            model.see(row);
            model.stop();
            await(
                    "its incident",
                    () -> view().running()
                            .map(IncidentView.Running::incident)
                            .flatMap(Incident::seen)
                            .equals(Optional.of(row)));
            assertEquals(Optional.of(row), view().seen());
            model.detach();
            model.attach();
            model.lookAt(places.get(row.ordinal()));
            assertEquals(Optional.of(row), view().seen(), "whoever comes later sees it too");
            model.papers().moveOn(IncidentPhase.INVESTIGATING, "", came -> {});
            await("looked into", () -> shown().phase() == IncidentPhase.INVESTIGATING);
            model.papers().decide(decisions().getFirst(), "", came -> {});
            await("decided", () -> shown().decision().isPresent());
            assertEquals(
                    Resolution.asAdvised(row), shown().decision().orElseThrow().resolution());
        }
    }

    @Test
    void guidancesOwnRowOutlivesTheFiguresThatGoWithTheFlag() {
        FlagAddress slow = BoardWorld.production("checkout.one-page");
        Fixtures.apply(
                log.as(Actor.MONITOR),
                List.of(new Command.RecordAssessment(
                        slow,
                        3,
                        new Assessment(
                                Verdict.ROLLBACK,
                                AlertLevel.CRITICAL,
                                "stage.rollback-trigger",
                                Metric.P95_LATENCY,
                                900,
                                Comparison.ABOVE,
                                500,
                                412,
                                Duration.ofSeconds(40)))));
        model.lookAt(slow);
        await("it is slow", () -> view().seen().equals(Optional.of(MatrixRow.PERFORMANCE_DEGRADATION)));
        model.stop();
        awaitIncident();
        await("it is off", () -> view().answer().stop().isEmpty());
        assertEquals(Optional.of(MatrixRow.PERFORMANCE_DEGRADATION), view().seen());
        assertEquals(Severity.P1, shown().severity());
    }

    @Test
    void whereNothingIsWrongNothingIsPickedAndLevelOneIsOfferedAllTheSame() {
        model.lookAt(BoardWorld.production("checkout.one-page"));
        assertEquals(Optional.empty(), view().seen());
        assertEquals("Nobody has said yet what is seen", view().answer().headline());
        model.stop();
        Incident incident = awaitIncident();
        assertEquals("Something is wrong: checkout.one-page", incident.title());
        assertEquals(List.of(), decisions(), "nothing is decided on a row that nobody saw");
        model.see(MatrixRow.MINOR_BUG);
        assertEquals(Resolution.asAdvised(MatrixRow.MINOR_BUG), decisions().getFirst());
    }

    @Test
    void decisionsSayHowTheyStandToTheRowAndTheLevel() {
        model.open();
        awaitIncident();
        assertEquals(List.of("ACCEPTED FULL_ROLLBACK 1", "OVERRIDDEN HOTFIX -"), decisionWords());
        model.pull(RollbackLevel.DATABASE);
        assertEquals(
                List.of("ACCEPTED FULL_ROLLBACK 1", "OVERRIDDEN FULL_ROLLBACK 4", "OVERRIDDEN HOTFIX -"),
                decisionWords());
        model.see(MatrixRow.SECURITY_VULNERABILITY);
        model.pull(RollbackLevel.CODE);
        assertEquals(List.of("ACCEPTED FULL_ROLLBACK 3", "OVERRIDDEN HOTFIX -"), decisionWords());
        model.see(MatrixRow.USER_CONFUSION);
        assertEquals(List.of("ACCEPTED HOTFIX -", "OVERRIDDEN FULL_ROLLBACK 1"), decisionWords());
    }

    @Test
    void eachPlaceHasItsOwnIncidentAndEachIsReached() {
        FlagAddress other = BoardWorld.production("checkout.one-page");
        model.open();
        Incident first = awaitIncident();
        model.lookAt(other);
        assertEquals(Optional.empty(), view().running());
        model.see(MatrixRow.MINOR_BUG);
        model.stop();
        await("two are open", () -> view().open().size() == 2);
        await("the second", () -> view().running().isPresent());
        assertEquals("Minor bug: checkout.one-page", shown().title());
        model.papers().note("only on Android", came -> {});
        await("the note", () -> shown().notes().size() == 1);
        model.goTo(first);
        assertEquals(Optional.of(Fixtures.IN_PRODUCTION), view().place());
        assertEquals(first.id(), shown().id());
        assertEquals(List.of(), shown().notes());
        assertEquals(Optional.of(MatrixRow.HIGH_ERROR_RATE), view().seen());
    }

    @Test
    void incidentChangesHandsAndSeverity() {
        model.open();
        awaitIncident();
        await("it is known who sits here", () -> view().running().orElseThrow().hands() == IncidentView.Hands.MINE);
        Fixtures.apply(log.as(Actors.TARA), List.of(new IncidentCommand.TakeIncident(shown().id())));
        await("it is hers", () -> view().running().orElseThrow().hands() == IncidentView.Hands.SOMEBODY_ELSES);
        model.papers().take();
        await("it is his", () -> view().running().orElseThrow().hands() == IncidentView.Hands.MINE);
        model.papers().grade(Severity.P2);
        await("it is graded", () -> shown().severity() == Severity.P2);
    }

    @Test
    void procedureSaysWhenItWasLastRehearsed() {
        model.pull(RollbackLevel.DATABASE);
        assertEquals("Never rehearsed.", view().back().rehearsal());
        Fixtures.apply(
                log.as(Actors.TARA),
                List.of(new BackOutCommand.RecordRehearsal(view().back().name(), Fixtures.IN_STAGING.environment())));
        await(
                "the rehearsal",
                () -> view().back()
                        .rehearsal()
                        .equals("Last rehearsed " + Times.utc(clock.instant()) + " UTC in staging, by Tara."));
    }

    @Test
    void whatCuresIsNoSuspect() {
        model.stop();
        awaitIncident();
        await(
                "the log is read",
                () -> view().running().orElseThrow().timeline().stream()
                        .anyMatch(line -> line.contains("Rolled back")));
        assertEquals(
                List.of(),
                view().suspects().stream()
                        .filter(line ->
                                line.contains("Rolled back") && line.contains(Fixtures.IN_PRODUCTION.toString()))
                        .toList());
    }

    @Test
    void drawingIsLeftToTheBackgroundAndOneThatComesTooLateIsDropped() {
        List<Runnable> works = new ArrayList<>();
        IncidentModel slow = model(new HeldTasks(works));
        slow.attach();
        assertEquals(Optional.empty(), slow.view().get(), "nothing is drawn on the screen's thread");
        assertEquals(
                Availability.disabled("Nothing is known of the store yet."),
                slow.stoppable().get());
        slow.see(MatrixRow.USER_CONFUSION);
        List.copyOf(works).reversed().forEach(Runnable::run);
        assertEquals(
                Optional.of(MatrixRow.USER_CONFUSION),
                slow.view().get().orElseThrow().seen());
        slow.detach();
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
        model.papers().contain();
        awaitPhase(IncidentPhase.CONTAINED);
        model.papers().moveOn(IncidentPhase.INVESTIGATING, "", came -> {});
        awaitPhase(IncidentPhase.INVESTIGATING);
        model.papers().moveOn(IncidentPhase.DECIDING, "", came -> {});
        awaitPhase(IncidentPhase.DECIDING);
        model.papers().decide(decisions().getLast(), "One line, and it is tested", came -> {});
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
        model.papers().sent(Audience.INCIDENTS_CHANNEL, text, came -> {});
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
                "Guidance as of 4 min ago, cached while the store is not heard: P0 High error rate (>5 %): turn the flag"
                        + " off within 1 min",
                view().advised());
    }

    @Test
    void retryIsPlannedForTomorrowAndTheIncidentIsClosed() {
        model.open();
        awaitIncident();
        model.papers().contain();
        awaitPhase(IncidentPhase.CONTAINED);
        for (IncidentPhase next : List.of(IncidentPhase.INVESTIGATING, IncidentPhase.DECIDING)) {
            model.papers().moveOn(next, "", came -> {});
            awaitPhase(next);
        }
        model.papers().decide(decisions().getFirst(), "As advised", came -> {});
        await("the decision", () -> running().decision().isPresent());
        model.retryTomorrow();
        await("the retry", () -> running().retry().isPresent());
        assertEquals(
                clock.instant().plus(Duration.ofDays(1)),
                running().retry().orElseThrow().due());
        model.papers().close("", came -> {});
        await("the refusal", () -> model.outcome().get().contains("refused."));
        model.papers().close("It was the new query", came -> {});
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

    /// The incident on the screen.
    private Incident shown() {
        return view().running().orElseThrow().incident();
    }

    private List<String> decisionWords() {
        return decisions().stream()
                .map(made -> made.stance() + " " + made.choice() + " "
                        + made.level().map(level -> "" + level.number()).orElse("-"))
                .toList();
    }

    private List<Resolution> decisions() {
        return view().running().orElseThrow().decisions();
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

    /// Keeps what is to be done in the background, for the test to do.
    private record HeldTasks(List<Runnable> works, TaskRunner here) implements TaskRunner {
        HeldTasks(List<Runnable> works) {
            this(works, new TickedTasks());
        }

        @Override
        public <T> void run(Supplier<T> work, Consumer<? super T> then, Consumer<? super Throwable> otherwise) {
            works.add(() -> here.run(work, then, otherwise));
        }

        @Override
        public <T> void when(
                CompletableFuture<T> answer, Consumer<? super T> then, Consumer<? super Throwable> otherwise) {
            here.when(answer, page -> {}, otherwise);
        }

        @Override
        public void later(Duration pause, Runnable then) {
            here.later(pause, then);
        }

        @Override
        public Executor screen() {
            return here.screen();
        }
    }
}
