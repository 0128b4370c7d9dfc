package dev.signalbox.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sample application's traffic as a process of its own: it knows the store by its public HTTP port alone.
public final class TrafficMain {
    private static final int WRONG_USE = 2;

    private TrafficMain() {}

    /// Runs until standard input ends. Exits with 2 when the arguments are no use.
    public static void main(String[] arguments) {
        keepLibrariesQuiet();
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /// The lines that this process prints say what failed; the SDK would log each failed decision once more.
    private static void keepLibrariesQuiet() {
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
    }

    private static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            TrafficOptions options = TrafficOptions.parse(arguments);
            String token = token(options.tokenFile());
            try (Traffic traffic = new Traffic(
                    options,
                    new OfrepDecisions(options.server(), token, options.address()),
                    new Reporter(options.server(), token, options.address()),
                    out)) {
                traffic.start();
                obey(traffic, err);
            }
            return 0;
        } catch (IllegalArgumentException | IOException wrong) {
            err.println(wrong.getMessage());
            return WRONG_USE;
        }
    }

    private static String token(Path file) throws IOException {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new IOException(
                    "The token file " + file + " cannot be read: give the file that holds the server's token.",
                    unreadable);
        }
    }

    private static void obey(Traffic traffic, PrintStream err) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (@Nullable String line = in.readLine(); line != null; line = in.readLine()) {
            obey(line, traffic, err);
        }
    }

    private static void obey(String line, Traffic traffic, PrintStream err) {
        try {
            traffic.fail(ScenarioCommand.parse(line));
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
        }
    }
}
