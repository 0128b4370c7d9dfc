package dev.signalbox.testkit;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// A Prometheus as Debian ships it, which scrapes programs on this computer every second.
public final class RealPrometheus implements AutoCloseable {
    private final Process process;
    private final String url;

    private RealPrometheus(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /// Starts one that scrapes `ports`, or ends the test as skipped and prints why.
    ///
    /// @param folder for its configuration, its data and its log
    public static RealPrometheus scraping(Path folder, int... ports) throws IOException {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            System.out.println("Skipped: there is no program 'prometheus' here; Debian's package of that name has it.");
        }
        Assumptions.assumeTrue(program.isPresent(), "Debian's package 'prometheus' is not installed");
        int port = freePort();
        Process process = new ProcessBuilder(
                        program.orElseThrow().toString(),
                        "--config.file=" + config(folder, ports),
                        "--storage.tsdb.path=" + folder.resolve("tsdb"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        return new RealPrometheus(process, "http://127.0.0.1:" + port);
    }

    /// Where it answers.
    public String url() {
        return url;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            Assertions.assertTrue(process.waitFor(10, TimeUnit.SECONDS), "it ends when it is told to");
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static Path config(Path folder, int... ports) throws IOException {
        StringBuilder config = new StringBuilder("""
                scrape_configs:
                  - job_name: signalbox-test
                    scrape_interval: 1s
                    scrape_timeout: 1s
                    static_configs:
                      - targets:
                """);
        for (int port : ports) {
            config.append("          - \"127.0.0.1:").append(port).append("\"\n");
        }
        return Files.writeString(folder.resolve("prometheus.yml"), config);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, "prometheus"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
