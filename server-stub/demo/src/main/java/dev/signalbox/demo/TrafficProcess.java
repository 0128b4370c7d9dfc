package dev.signalbox.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The traffic of the sample, started beside the program that watches it, and ending with it.
public final class TrafficProcess implements AutoCloseable {
    private final Process process;
    private final Writer commands;

    private TrafficProcess(Process process) {
        this.process = process;
        this.commands = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    /// Starts it on this program's own Java and class path.
    ///
    /// @param server such as `http://127.0.0.1:8080`
    /// @param tokenFile holds a token with the role SERVICE; others' decisions go uncounted
    /// @param said gets each line that it prints, on a thread of its own
    /// @throws IOException when no process can be started
    public static TrafficProcess start(URI server, Path tokenFile, Fault fault, Consumer<String> said)
            throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-classpath",
                System.getProperty("java.class.path"),
                TrafficMain.class.getName(),
                "--server",
                server.toString(),
                "--token-file",
                tokenFile.toString(),
                "--scenario",
                fault.scenario().word(),
                "--from-exposure",
                Integer.toString(fault.fromExposure()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        TrafficProcess traffic = new TrafficProcess(process);
        Thread.ofVirtual().name("traffic-output").start(() -> traffic.listen(said));
        return traffic;
    }

    /// Makes the new path behave as `fault` says from now on.
    ///
    /// @throws IOException when the process is gone
    public void fail(Fault fault) throws IOException {
        synchronized (commands) {
            commands.write(ScenarioCommand.line(fault) + "\n");
            commands.flush();
        }
    }

    /// True until it has ended.
    public boolean isRunning() {
        return process.isAlive();
    }

    /// Ends it.
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private void listen(Consumer<String> said) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(said);
        } catch (IOException | java.io.UncheckedIOException ended) {
            said.accept("The traffic process ended: " + ended.getMessage());
        }
    }
}
