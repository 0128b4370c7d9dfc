package dev.signalbox.cli;

import dev.signalbox.client.remote.Access;
import dev.signalbox.client.remote.Trust;
import dev.signalbox.domain.flag.InvalidValueException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// Which servers the options name, as whom to ask them, and whom to believe.
final class Connections {
    private static final String LOCAL = "http://127.0.0.1:8080";

    private Connections() {}

    /// @throws InvalidValueException naming the option that cannot be right
    static Access access(Options options) {
        Path tokenFile = path("--token-file", options.required("token-file", "Name the file that holds your token."));
        return new Access(servers(options), token(tokenFile), trust(options));
    }

    /// @throws InvalidValueException when an address cannot be right
    static List<URI> servers(Options options) {
        List<String> servers = options.has("server") ? options.all("server") : List.of(LOCAL);
        return servers.stream().map(Connections::server).toList();
    }

    static Trust trust(Options options) {
        return options.value("ca")
                .<Trust>map(file -> new Trust.Authority(path("--ca", file)))
                .orElseGet(Trust.Computer::new);
    }

    private static URI server(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException noAddress) {
            throw new InvalidValueException("--server", "it is no address", "Give one like " + LOCAL + ".");
        }
    }

    /// @throws InvalidValueException when `text` is no path
    static Path path(String option, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException impossible) {
            throw new InvalidValueException(option, "'" + text + "' is no path", "Give the path of a file.");
        }
    }

    private static String token(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new InvalidValueException(
                    "--token-file", "'" + file + "' cannot be read", "Name the file that holds your token.");
        }
    }
}
