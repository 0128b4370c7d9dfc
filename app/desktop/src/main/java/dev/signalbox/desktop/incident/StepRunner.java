package dev.signalbox.desktop.incident;

import dev.signalbox.client.backout.RunOutcome;
import dev.signalbox.client.backout.RunSettings;
import dev.signalbox.client.backout.StepRun;
import dev.signalbox.desktop.incident.RunView.Line;
import dev.signalbox.domain.backout.BackOut;
import dev.signalbox.domain.backout.CommandLine;
import dev.signalbox.domain.backout.RunRuling;
import dev.signalbox.domain.backout.StepOutcome;
import dev.signalbox.domain.rules.backout.BackOutCommand;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Runs one program at a time for a step: shown first, then confirmed, then watched. Confined to the screen's thread;
/// the program has a thread of its own.
final class StepRunner {
    private static final int TAIL = 6;
    private static final Executor OWN_THREAD =
            work -> Thread.ofVirtual().name("step").start(work);

    private final InstantSource clock;
    private final Executor screen;
    private final Consumer<BackOutCommand.RecordStep> record;
    private Standing standing = new Standing.Idle();

    /// @param screen brings the end of a program to the screen's thread
    /// @param record keeps what became of a step in the log
    StepRunner(InstantSource clock, Executor screen, Consumer<BackOutCommand.RecordStep> record) {
        this.clock = clock;
        this.screen = screen;
        this.record = record;
    }

    /// What is shown of it; absent when nothing was asked for yet.
    Optional<RunView> view() {
        return switch (standing) {
            case Standing.Idle idle -> Optional.empty();
            case Standing.Asking(var asked) ->
                Optional.of(new RunView.Asked(asked.backOut().id(), lines(asked)));
            case Standing.Running(var asked, var run, var since, var end) ->
                Optional.of(running(asked, run, Duration.between(since, clock.instant())));
            case Standing.Ended(var shown) -> Optional.of(shown);
        };
    }

    /// Shows what would run; a program that runs is not disturbed.
    void ask(BackOut backOut, int step, RunRuling.Runs what, RunSettings settings) {
        if (!(standing instanceof Standing.Running)) {
            standing = new Standing.Asking(new Asked(backOut, step, what, settings));
        }
    }

    /// Runs nothing after all, or puts away what has run.
    void leave() {
        if (!(standing instanceof Standing.Running)) {
            standing = new Standing.Idle();
        }
    }

    /// Runs exactly what is shown.
    ///
    /// @param changed called on the screen's thread when it is over
    void confirm(Runnable changed) {
        if (standing instanceof Standing.Asking(var asked)) {
            StepRun run = new StepRun(asked.what(), asked.settings());
            CompletableFuture<RunOutcome> end = CompletableFuture.supplyAsync(() -> executed(run), OWN_THREAD);
            standing = new Standing.Running(asked, run, clock.instant(), end);
            CompletableFuture<?> unusedTelling = end.whenCompleteAsync((outcome, failure) -> changed.run(), screen);
        }
    }

    /// Ends the program that runs.
    void cancel() {
        if (standing instanceof Standing.Running running) {
            running.run().cancel();
        }
    }

    /// Takes note of a program that is over.
    void look() {
        if (standing instanceof Standing.Running(var asked, var run, var since, var end) && end.isDone()) {
            String length = RunView.length(
                    Math.max(0, Duration.between(since, clock.instant()).toSeconds()));
            standing = new Standing.Ended(over(asked, end, length));
        }
    }

    private RunView.Over over(Asked asked, CompletableFuture<RunOutcome> end, String length) {
        if (end.isCompletedExceptionally()) {
            System.getLogger(StepRunner.class.getName())
                    .log(System.Logger.Level.ERROR, "A step's program was lost.", end.exceptionNow());
            return new RunView.Over(
                    asked.backOut().id(),
                    "This console lost the program. Look at what it did before you go on. Nothing is recorded.",
                    "");
        }
        return switch (end.join()) {
            case RunOutcome.Exited(int code, var output) ->
                recorded(
                        asked,
                        code == 0 ? StepOutcome.DONE : StepOutcome.FAILED,
                        "Ran here for " + length + ": exit code " + code + ".",
                        output);
            case RunOutcome.TimedOut(var output) ->
                recorded(
                        asked,
                        StepOutcome.FAILED,
                        "Ran here for " + length + " and was ended: it may take "
                                + RunView.length(asked.settings().timeout().toSeconds()) + ".",
                        output);
            case RunOutcome.Cancelled(var output) ->
                recorded(asked, StepOutcome.FAILED, "Ran here for " + length + " and was cancelled.", output);
            case RunOutcome.NotStarted(var why) ->
                new RunView.Over(asked.backOut().id(), "Nothing ran: " + why + " Nothing is recorded.", "");
        };
    }

    private RunView.Over recorded(Asked asked, StepOutcome outcome, String words, String output) {
        record.accept(new BackOutCommand.RecordStep(asked.backOut().id(), asked.step(), outcome, words));
        return new RunView.Over(
                asked.backOut().id(), words + " Step " + (asked.step() + 1) + " is " + outcome.word() + ".", output);
    }

    private static RunOutcome executed(StepRun run) {
        try {
            return run.execute();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new RunOutcome.Cancelled(run.output());
        }
    }

    private static RunView running(Asked asked, StepRun run, Duration spent) {
        Duration most = asked.settings().timeout();
        long seconds = Math.max(0, spent.toSeconds());
        return new RunView.Runs(
                asked.backOut().id(),
                Math.clamp((double) spent.toMillis() / Math.max(1, most.toMillis()), 0, 1),
                "Runs for " + RunView.length(seconds) + ", at most " + RunView.length(most.toSeconds()),
                tail(run.output()));
    }

    private static String tail(String output) {
        List<String> lines = output.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    }

    private static List<Line> lines(Asked asked) {
        List<String> words = asked.what().words();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Program", words.getFirst()));
        lines.add(new Line("Arguments", words.size() == 1 ? "none" : CommandLine.text(words.subList(1, words.size()))));
        asked.what().input().ifPresent(input -> lines.add(new Line("Reads", input.strip())));
        lines.add(new Line("Folder", asked.settings().folder().toString()));
        lines.add(new Line(
                "Time", "at most " + RunView.length(asked.settings().timeout().toSeconds())));
        lines.add(
                new Line("Variables", "the console's own, none added: " + String.join(", ", RunSettings.variables())));
        return lines;
    }

    /// What a person was shown.
    private record Asked(BackOut backOut, int step, RunRuling.Runs what, RunSettings settings) {}

    private sealed interface Standing {
        record Idle() implements Standing {}

        record Asking(Asked asked) implements Standing {}

        record Running(Asked asked, StepRun run, Instant since, CompletableFuture<RunOutcome> end)
                implements Standing {}

        record Ended(RunView.Over shown) implements Standing {}
    }
}
