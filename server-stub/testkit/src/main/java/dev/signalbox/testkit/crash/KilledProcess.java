package dev.signalbox.testkit.crash;

import dev.signalbox.testkit.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A Java process on the test's own class path, which ends by SIGKILL and in no other way.
public final class KilledProcess implements AutoCloseable {
    private static final List<String> OPTIONS = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx128m",
            "--enable-native-access=ALL-UNNAMED");

    private final Process process;
    private final Path output;

    private KilledProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /// Starts `main`.
    ///
    /// @param output takes what it prints
    /// @param arguments of its main method
    public static KilledProcess start(Class<?> main, Path output, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(OPTIONS);
        command.addAll(QuickStart.of(main).command(OPTIONS));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new KilledProcess(process, output);
    }

    /// Sends it SIGKILL `milliseconds` after it noted its first acknowledgement in `notes`.
    ///
    /// @throws IllegalStateException when it ends by itself
    public void killAfter(int milliseconds, Notes notes) throws InterruptedException {
        try (this) {
            Eventually.await(
                    "the process works",
                    () -> isAlive() && !notes.acknowledged().isEmpty());
            if (process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
                throw endedByItself();
            }
        }
    }

    /// Its id.
    public long pid() {
        return process.pid();
    }

    /// True once it has printed `text`.
    ///
    /// @throws IllegalStateException when it has ended by itself
    public boolean hasPrinted(String text) {
        return isAlive() && output().contains(text);
    }

    /// Kills it and waits until it is gone.
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private boolean isAlive() {
        if (!process.isAlive()) {
            throw endedByItself();
        }
        return true;
    }

    private IllegalStateException endedByItself() {
        return new IllegalStateException("It ended by itself: " + output());
    }

    private String output() {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
