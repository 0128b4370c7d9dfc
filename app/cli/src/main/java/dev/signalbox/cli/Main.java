package dev.signalbox.cli;

import dev.signalbox.client.remote.HttpRolloutStore;
import dev.signalbox.client.remote.SignedStopPost;
import dev.signalbox.domain.device.SignedStop;
import dev.signalbox.domain.store.Receipt;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
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
                Main::send,
                InstantSource.system(),
                out::println);
        System.exit(ctl.run(arguments).code());
    }

    private static Receipt send(Options options, SignedStop stop) {
        try (SignedStopPost post = SignedStopPost.to(Connections.servers(options), Connections.trust(options))) {
            return post.send(stop);
        }
    }
}
