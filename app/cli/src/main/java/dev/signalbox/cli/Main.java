package dev.signalbox.cli;

import dev.signalbox.client.remote.HttpRolloutStore;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.store.RolloutStore;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// Starts `signalboxctl`.
public final class Main {
    private static final String LOCAL = "http://127.0.0.1:8080";

    private Main() {}

    /// @param arguments a command and its options
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new Ctl(Main::open, UUID::randomUUID, out::println)
                .run(arguments)
                .code());
    }

    private static RolloutStore open(Options options) {
        Path tokenFile = Path.of(options.required("token-file", "Name the file that holds your token."));
        return HttpRolloutStore.at(server(options.value("server").orElse(LOCAL)), token(tokenFile));
    }

    private static URI server(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException noAddress) {
            throw new InvalidValueException("server", "it is no address", "Give one like " + LOCAL + ".");
        }
    }

    private static String token(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new InvalidValueException(
                    "token-file", "'" + file + "' cannot be read", "Name the file that holds your token.");
        }
    }
}
