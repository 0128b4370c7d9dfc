package dev.signalbox.desktop.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.backout.RunSettingsFile;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.board.BoardWorld;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.TickedTasks;
import dev.signalbox.desktop.incident.IncidentView.Next;
import dev.signalbox.desktop.incident.IncidentView.UnderWay;
import dev.signalbox.domain.backout.BackOut;
import dev.signalbox.domain.backout.BackOutPhase;
import dev.signalbox.domain.backout.CommandLine;
import dev.signalbox.domain.backout.Procedure;
import dev.signalbox.domain.backout.StepOutcome;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.backout.BackOutCommand;
import dev.signalbox.domain.rules.backout.BackOuts;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.SmallProgram;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Steps of a way back: run where that is allowed, seen before, recorded after; prompted up when time runs out.
class BackOutStepTest {
    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final ManualTicker ticker = new ManualTicker();
    private Optional<Session> session = Optional.empty();
    private IncidentModel model;

    @AfterEach
    void close() {
        model.detach();
        session.ifPresent(Session::close);
    }

    @Test
    void whatIsNotAllowedSaysWhyAndHowToAllowIt() {
        begun(Allowance.running("echo", "hello"));

        StepWay.ByHand way = assertInstanceOf(StepWay.ByHand.class, next().way());

        assertEquals(
                "This console may run nothing for production. Copy it instead. To allow it, add to "
                        + Allowance.file(folder)
                        + " under the store \"here\": environments \"production\" and commands [",
                way.why().substring(0, way.why().indexOf('[') + 1));
        assertTrue(way.why().endsWith("\"echo\", \"hello\"]."), way::why);
    }

    @Test
    void senselessFileRunsNothingAndSaysSo() {
        Allowance.write(Allowance.file(folder), "{");
        begun(Allowance.running("echo", "hello"));

        StepWay.ByHand way = assertInstanceOf(StepWay.ByHand.class, next().way());

        assertTrue(way.why().endsWith("Mend the file; until then nothing runs."), way::why);
    }

    @Test
    void exactlyWhatRunsIsShownBeforeItDoes() {
        Allowance.give(Allowance.file(folder));
        begun(Allowance.running("echo", "two words"));

        ask();

        List<String> words = SmallProgram.words("echo", "two words");
        List<RunView.Line> lines = assertInstanceOf(RunView.Asked.class, run()).what();
        assertEquals(
                List.of(
                        new RunView.Line("Program", words.getFirst()),
                        new RunView.Line("Arguments", CommandLine.text(words.subList(1, words.size()))),
                        new RunView.Line("Folder", Path.of("").toAbsolutePath().toString()),
                        new RunView.Line("Time", "at most 5:00")),
                lines.subList(0, 4));
        assertEquals("Variables", lines.get(4).label());
        assertTrue(backOut().results().isEmpty(), "nothing has run");
    }

    @Test
    void whatWasLeftNeverRuns() {
        Allowance.give(Allowance.file(folder));
        begun(Allowance.running("echo", "hello"));
        ask();

        model.backOuts().leave();
        model.backOuts().confirm(underWay());

        assertEquals(Optional.empty(), underWay().run());
        assertTrue(backOut().results().isEmpty());
    }

    @Test
    void programsEndIsTheStepsResultAndItsOutputStaysHere() {
        Allowance.give(Allowance.file(folder));
        begun(Allowance.running("echo", "hello"));
        ask();

        model.backOuts().confirm(underWay());

        await("the result", () -> backOut().result(0).isPresent());
        assertEquals(StepOutcome.DONE, backOut().result(0).orElseThrow().outcome());
        assertEquals(
                "Ran here for 0:00: exit code 0.",
                backOut().result(0).orElseThrow().note());
        RunView.Over over = assertInstanceOf(RunView.Over.class, run());
        assertEquals("Ran here for 0:00: exit code 0. Step 1 is done.", over.words());
        assertEquals("hello\n", over.output());
        await("the next step", () -> next().index() == 1);
    }

    @Test
    void failedProgramFailsItsStepWhichCanBeDoneAgain() {
        Allowance.give(Allowance.file(folder));
        begun(Allowance.running("answer", "3"));
        ask();

        model.backOuts().confirm(underWay());

        await("the result", () -> backOut().result(0).isPresent());
        assertEquals(StepOutcome.FAILED, backOut().result(0).orElseThrow().outcome());
        await("the prompt", () -> underWay().prompt().isPresent());
        await("the step again", () -> next().index() == 0 && next().way() instanceof StepWay.Program);
    }

    @Test
    void runningProgramShowsItsClockAndLastLinesAndCanBeCancelled() {
        Allowance.give(Allowance.file(folder));
        begun(Allowance.running("count", "9"));
        ask();
        model.backOuts().confirm(underWay());
        clock.advance(Duration.ofSeconds(7));
        await(
                "its lines",
                () -> run() instanceof RunView.Runs runs && runs.tail().endsWith("line 9"));
        assertEquals(
                new RunView.Runs(
                        backOut().id(),
                        7.0 / 300,
                        "Runs for 0:07, at most 5:00",
                        "line 4\nline 5\nline 6\nline 7\nline 8\nline 9"),
                run());

        model.backOuts().cancel();

        await("the result", () -> backOut().result(0).isPresent());
        assertEquals(
                "Ran here for 0:07 and was cancelled.",
                backOut().result(0).orElseThrow().note());
    }

    @Test
    void stepThatSomebodyElseDidMeanwhileDoesNotRun() {
        Allowance.give(Allowance.file(folder));
        begun(Allowance.running("echo", "hello"));
        ask();
        Fixtures.apply(
                log.as(Actors.RINA),
                List.of(new BackOutCommand.RecordStep(backOut().id(), 0, StepOutcome.DONE, "By hand")));
        UnderWay stale = underWay();
        await("their result", () -> backOut().result(0).isPresent());

        model.backOuts().confirm(stale);

        assertEquals(Optional.empty(), underWay().run());
        assertEquals(
                "The step: does not run: it was done meanwhile.",
                model.outcome().get());
    }

    @Test
    void whoeverMayNotRecordMayNotRun() {
        Allowance.give(Allowance.file(folder));
        begun(Allowance.running("echo", "hello"));
        model.detach();
        session.orElseThrow().close();
        open(Actors.VERA);

        ask();

        assertEquals(Optional.empty(), underWay().run());
        assertTrue(
                model.outcome().get().startsWith("Run the small program: does not run."),
                model.outcome().get());
    }

    @Test
    void placeholderIsFilledBeforeTheProcedureBegins() {
        Allowance.give(Allowance.file(folder));
        saved(Allowance.running("echo", "{who}"));
        open(Actors.IVO);
        model.pull(RollbackLevel.CONFIGURATION);
        assertEquals(List.of(new IncidentView.Blank("who", "")), view().back().blanks());

        model.fill("who", "a; rm");
        assertTrue(
                view().back().blanks().getFirst().problem().startsWith("It holds what could change"),
                view().back()::toString);
        model.begin("", came -> {});
        assertTrue(model.outcome().get().contains("not begun"), model.outcome().get());

        model.fill("who", "workers");
        model.begin("", came -> {});
        await("it is under way", () -> !view().backOuts().isEmpty());
        assertTrue(underWay().backOut().text(0).endsWith(" workers"));
    }

    @Test
    void clocksPromptAtFourFifthsAndTheNextLevelTakesOver() {
        begun(Allowance.running("echo", "hello"));
        clock.advance(RollbackLevel.CONFIGURATION.budget().multipliedBy(79).dividedBy(100));
        ticker.tick();
        assertEquals(Optional.empty(), underWay().prompt());
        clock.advance(RollbackLevel.CONFIGURATION.budget().dividedBy(100));
        ticker.tick();
        assertEquals(
                new IncidentView.Prompt(
                        "80 % of its 5 min are over.",
                        "Previous code", RollbackLevel.CODE, IncidentView.Trial.NOT_NEEDED),
                underWay().prompt().orElseThrow());
        assertEquals(
                "Complete 4:00 of 5:00, 80 % of its time is over",
                underWay().clocks().getLast().words());

        model.goUp(underWay(), "");

        await("level 3", () -> underWay().backOut().level() == RollbackLevel.CODE);
        assertEquals(1, view().backOuts().size(), "one takes over from the other");
    }

    @Test
    void sqlThatWasNeverTriedNeedsAReason() {
        open(BoardWorld::fill, Actors.IVO);
        model.pull(RollbackLevel.DATABASE);
        assertEquals(IncidentView.Trial.MISSING, view().back().trial());
        model.begin("", came -> {});
        await("the refusal", () -> model.outcome().get().contains("Say why it has to run all the same."));

        model.begin("Users lose money", came -> {});

        await("it is under way", () -> !view().backOuts().isEmpty());
    }

    @Test
    void storeDoesWhatItCanAndRecordsIt() {
        open(BoardWorld::fill, Actors.IVO);
        model.pull(RollbackLevel.FLAG_OFF);
        model.begin("", came -> {});
        await("it is under way", () -> !view().backOuts().isEmpty());
        model.backOuts().contain(underWay().backOut());
        await("the flag is off", () -> backOut().phase() instanceof BackOutPhase.Contained);
        await("a step", () -> underWay().next().isPresent());
        model.backOuts().record(backOut(), 0, StepOutcome.SKIPPED, "Found already", came -> {});
        await("the step that the store does", () -> next().way() instanceof StepWay.Store);

        model.backOuts()
                .let(
                        backOut(),
                        next(),
                        assertInstanceOf(StepWay.Store.class, next().way()).command());

        await("the look at the log", () -> next().way() instanceof StepWay.Look);
        assertEquals(StepOutcome.DONE, backOut().result(1).orElseThrow().outcome());
        await("its lines", () -> next().way() instanceof StepWay.Look(var lines) && !lines.isEmpty());
    }

    private void begun(Procedure procedure) {
        saved(procedure);
        open(Actors.IVO);
        model.pull(RollbackLevel.CONFIGURATION);
        model.begin("", came -> {});
        await("it is under way", () -> !view().backOuts().isEmpty());
        model.backOuts().contain(underWay().backOut());
        await("the flag is off", () -> underWay().next().isPresent());
    }

    private void saved(Procedure procedure) {
        BoardWorld.fill(log);
        Fixtures.apply(log.as(Actors.TARA), List.of(new BackOutCommand.SaveProcedure(procedure)));
    }

    private void open(Consumer<InMemoryLog> filled, Actor actor) {
        filled.accept(log);
        open(actor);
    }

    private void open(Actor actor) {
        Session opened = Session.open(log.as(actor), clock);
        session = Optional.of(opened);
        Eventually.await(
                "the session has the state",
                () -> opened.view().state().isPresent()
                        && opened.view().identity().isPresent());
        model = new IncidentModel(
                opened,
                (command, reason, seen, said) -> {},
                new TickedTasks(),
                ticker,
                clock,
                ZoneOffset.UTC,
                Fixtures::nextId,
                new RunSettingsFile(Allowance.file(folder)),
                Allowance.STORE);
        model.attach();
    }

    private void ask() {
        if (next().way() instanceof StepWay.Program(var what)) {
            model.backOuts().ask(underWay(), next(), what);
        }
    }

    private RunView run() {
        return underWay().run().orElseThrow();
    }

    private Next next() {
        return underWay().next().orElseThrow();
    }

    private UnderWay underWay() {
        return view().backOuts().getFirst();
    }

    private BackOut backOut() {
        return session.orElseThrow()
                .view()
                .state()
                .orElseThrow()
                .of(BackOuts.REGISTER)
                .get(underWay().backOut().id())
                .orElseThrow();
    }

    private IncidentView view() {
        return model.view().get().orElseThrow();
    }

    private void await(String what, BooleanSupplier condition) {
        Eventually.await(what, () -> {
            ticker.tick();
            return condition.getAsBoolean();
        });
    }
}
