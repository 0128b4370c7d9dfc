package dev.signalbox.store.crash;

import dev.signalbox.testkit.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Runs a [Submitter] and kills it.
final class KilledProcess {
    private final Path store;
    private final Path notes;

    KilledProcess(Path store, Path notes) {
        this.store = store;
        this.notes = notes;
    }

    /// Starts the process and sends it SIGKILL `milliseconds` after its first acknowledgement.
    void run(long cycle, int milliseconds, Submitter.When when) throws IOException, InterruptedException {
        Path output = notes.resolveSibling("output-" + cycle);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Submitter.class.getName(),
                        store.toString(),
                        notes.toString(),
                        Long.toString(cycle),
                        when.name())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            Eventually.await("the process of cycle " + cycle + " submits", () -> hasBegun(process, output));
            if (process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("It ended by itself: " + Files.readString(output));
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /// The ids on the lines that begin with `word`.
    Set<UUID> noted(String word) throws IOException {
        if (!Files.exists(notes)) {
            return Set.of();
        }
        try (Stream<String> lines = Files.lines(notes)) {
            return lines.filter(line -> line.startsWith(word))
                    .map(line -> UUID.fromString(line.substring(word.length())))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private boolean hasBegun(Process process, Path output) {
        try {
            if (!process.isAlive()) {
                throw new IllegalStateException("It ended by itself: " + Files.readString(output));
            }
            return Files.exists(notes) && Files.readString(notes).contains(Submitter.ACKNOWLEDGED);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
