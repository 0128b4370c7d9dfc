package dev.signalbox.client.backout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.backout.RunProfile;
import dev.signalbox.domain.backout.RunRuling;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.SmallProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs that really run.
final class StepRunTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void programAnswersWithItsCodeAndWhatItPrintedErrorsIncluded() throws InterruptedException {
        assertEquals(
                new RunOutcome.Exited(3, "out\nerr\n"), program("answer", "3").execute());
    }

    @Test
    void noShellReadsTheWords() throws InterruptedException {
        assertEquals(
                new RunOutcome.Exited(0, "$HOME; `id` > x | y\n"),
                program("echo", "$HOME; `id` > x | y").execute());
    }

    @Test
    void statementsReachTheProgramsInput() throws InterruptedException {
        StepRun run = new StepRun(
                new RunRuling.Runs(SmallProgram.words("copy"), Optional.of("SELECT 1;\n"), "SELECT 1;"), within(LONG));

        assertEquals(new RunOutcome.Exited(0, "SELECT 1;\n"), run.execute());
    }

    @Test
    void programRunsWhereItsOwnerSaid(@TempDir Path folder) throws Exception {
        StepRun run = new StepRun(
                new RunRuling.Runs(SmallProgram.words("where"), Optional.empty(), "where"),
                new RunSettings(RunProfile.NOTHING, Optional.of(folder), LONG));

        assertEquals(new RunOutcome.Exited(0, folder.toRealPath() + "\n"), run.execute());
    }

    @Test
    void programThatIsNotThereIsSaidSo() throws InterruptedException {
        RunOutcome.NotStarted outcome = assertInstanceOf(
                RunOutcome.NotStarted.class, run(List.of("no-such-program")).execute());

        assertTrue(outcome.why().startsWith("'no-such-program' could not be started: "), outcome::why);
    }

    @Test
    void programThatTakesTooLongIsEnded() throws InterruptedException {
        StepRun run = new StepRun(
                new RunRuling.Runs(SmallProgram.words("wait"), Optional.empty(), "wait"),
                within(Duration.ofMillis(50)));

        assertEquals(new RunOutcome.TimedOut(""), run.execute());
    }

    @Test
    void cancelledProgramEndsWithEverythingItStarted() throws Exception {
        StepRun run = program("parent");
        CompletableFuture<RunOutcome> outcome = CompletableFuture.supplyAsync(() -> executed(run));
        Eventually.await("the child to be named", () -> run.output().endsWith("\n"));
        ProcessHandle child =
                ProcessHandle.of(Long.parseLong(run.output().strip())).orElseThrow();

        run.cancel();

        assertInstanceOf(RunOutcome.Cancelled.class, outcome.get());
        Eventually.await("the child to end", () -> !child.isAlive());
    }

    @Test
    void cancelledBeforeItBeganItNeverBegins() throws InterruptedException {
        StepRun run = program("echo", "hello");

        run.cancel();

        assertEquals(new RunOutcome.Cancelled(""), run.execute());
    }

    @Test
    void onlyTheBeginningOfALongOutputIsKept() throws InterruptedException {
        String output = program("flood", "100000").execute().output();

        assertTrue(output.endsWith("(" + (100_000 - Output.MOST) + " more bytes were not kept)"), output.length() + "");
        assertTrue(output.length() < Output.MOST + 100);
    }

    private static RunOutcome executed(StepRun run) {
        try {
            return run.execute();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static StepRun program(String... arguments) {
        return run(SmallProgram.words(arguments));
    }

    private static StepRun run(List<String> words) {
        return new StepRun(new RunRuling.Runs(words, Optional.empty(), String.join(" ", words)), within(LONG));
    }

    private static RunSettings within(Duration timeout) {
        return new RunSettings(RunProfile.NOTHING, Optional.empty(), timeout);
    }
}
