package dev.signalbox.client.backout;

import dev.signalbox.domain.backout.RunRuling;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One program that runs because the rules let it: exactly the words of its ruling, read by no shell.
///
/// [#execute()] is called once and blocks its thread; everything else may be called from any.
public final class StepRun {
    /// Whoever inherited the program's output may hold it open for ever; nobody waits for them longer than this.
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final RunRuling.Runs what;
    private final RunSettings settings;
    private final Output output = new Output();
    private final Object lock = new Object();
    private @Nullable Process running;
    private boolean cancelled;

    /// @param what the ruling that lets it run
    public StepRun(RunRuling.Runs what, RunSettings settings) {
        this.what = what;
        this.settings = settings;
    }

    /// What was printed so far.
    public String output() {
        return output.text();
    }

    /// Ends the program and everything it started. Before it began, it will not begin.
    public void cancel() {
        synchronized (lock) {
            cancelled = true;
            Optional.ofNullable(running).ifPresent(StepRun::end);
        }
    }

    /// Runs it to its end.
    ///
    /// @throws InterruptedException when its thread is interrupted; the program is ended then
    public RunOutcome execute() throws InterruptedException {
        Process process;
        synchronized (lock) {
            if (cancelled) {
                return new RunOutcome.Cancelled("");
            }
            try {
                process = builder().start();
            } catch (IOException | UnsupportedOperationException impossible) {
                return new RunOutcome.NotStarted(why(impossible));
            }
            running = process;
        }
        Thread reader = Thread.ofVirtual().start(() -> read(process.getInputStream()));
        Thread last = Thread.ofPlatform().unstarted(() -> end(process));
        try {
            Runtime.getRuntime().addShutdownHook(last);
            give(process);
            boolean ended = process.waitFor(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return outcome(process, reader, ended);
        } finally {
            end(process);
            forget(last);
        }
    }

    /// No program outlives the console; once the console ends, its hooks do what they are for.
    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            System.getLogger(StepRun.class.getName())
                    .log(System.Logger.Level.DEBUG, "The console ends while a program runs.", ending);
        }
    }

    private RunOutcome outcome(Process process, Thread reader, boolean ended) throws InterruptedException {
        if (!ended) {
            end(process);
        }
        reader.join(LAST_WORDS);
        synchronized (lock) {
            if (cancelled) {
                return new RunOutcome.Cancelled(output());
            }
        }
        return ended ? new RunOutcome.Exited(process.exitValue(), output()) : new RunOutcome.TimedOut(output());
    }

    private ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(what.words()).redirectErrorStream(true);
        settings.directory().ifPresent(directory -> builder.directory(directory.toFile()));
        return builder;
    }

    private String why(Exception impossible) {
        return "'" + what.words().getFirst() + "' could not be started: " + impossible.getMessage();
    }

    /// A program that reads nothing, or ends first, says so by its exit code.
    private void give(Process process) {
        try (OutputStream input = process.getOutputStream()) {
            input.write(what.input().orElse("").getBytes(StandardCharsets.UTF_8));
        } catch (IOException notRead) {
            output.add("(it did not read its input: " + notRead.getMessage() + ")\n");
        }
    }

    private void read(InputStream printed) {
        byte[] some = new byte[8192];
        try (printed) {
            for (int count = printed.read(some); count >= 0; count = printed.read(some)) {
                output.add(some, count);
            }
        } catch (IOException ended) {
            output.add("(its output ended: " + ended.getMessage() + ")\n");
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
