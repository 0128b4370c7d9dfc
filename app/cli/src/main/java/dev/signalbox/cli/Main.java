package dev.signalbox.cli;

import dev.signalbox.client.remote.HttpRolloutStore;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Starts `signalboxctl`.
public final class Main {
    private static final long BETWEEN_LOOKS_MS = 100;

    private Main() {}

    /// @param arguments a command and its options
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Ctl ctl = new Ctl(
                options -> HttpRolloutStore.at(Connections.access(options)),
                UUID::randomUUID,
                new FileStop(System.getProperty("user.name", "somebody"), () -> Thread.sleep(BETWEEN_LOOKS_MS)),
                out::println);
        System.exit(ctl.run(arguments).code());
    }
}
