package dev.signalbox.client.profile;

import dev.signalbox.client.remote.Access;
import dev.signalbox.client.remote.Trust;
import dev.signalbox.domain.flag.InvalidValueException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A store that a person has added. Holds no secret.
///
/// @param name what they call it; unique
/// @param endpoints the roots of its servers, at least one; all lead to the same log, and are tried in order
/// @param authority a PEM file with the only authorities to trust for it; absent: those that this computer trusts
/// @param tokenFile a file of the person's own that holds the bearer token; absent: the token is kept in a [TokenStore]
public record Profile(String name, List<URI> endpoints, Optional<Path> authority, Optional<Path> tokenFile) {
    /// @throws InvalidValueException naming the field that cannot be right, and how to mend it
    public Profile {
        endpoints = List.copyOf(endpoints);
        if (name.isBlank() || name.length() > 100) {
            throw new InvalidValueException(
                    "Name", "it has " + name.strip().length() + " characters", "Type 1 to 100, such as Production EU.");
        }
        if (endpoints.isEmpty()) {
            throw new InvalidValueException("Server", "it is empty", "Type an address such as http://127.0.0.1:8080.");
        }
        endpoints.forEach(Profile::requireServer);
    }

    /// A profile from what was typed.
    ///
    /// @param servers one address or several, with spaces or commas between them
    /// @param authority a path; empty for none
    /// @param tokenFile a path; empty for none
    /// @throws InvalidValueException naming the field that cannot be right, and how to mend it
    public static Profile parse(String name, String servers, String authority, String tokenFile) {
        return parse(
                name.strip(),
                Arrays.stream(servers.strip().split("[\\s,]+"))
                        .filter(server -> !server.isEmpty())
                        .toList(),
                Optional.of(authority.strip()).filter(path -> !path.isEmpty()),
                Optional.of(tokenFile.strip()).filter(path -> !path.isEmpty()));
    }

    static Profile parse(String name, List<String> servers, Optional<String> authority, Optional<String> tokenFile) {
        return new Profile(
                name,
                servers.stream().map(Profile::address).toList(),
                authority.map(path -> path("Authority", path)),
                tokenFile.map(path -> path("Token file", path)));
    }

    /// The first server, as people read it: host and port.
    public String where() {
        return Access.where(endpoints.getFirst());
    }

    /// How to reach the store, with the token of `tokens` or, where it knows none, of the person's own file. Blocks on
    /// the disk.
    ///
    /// @throws InvalidValueException when there is no token, or its file cannot be read
    public Access access(TokenStore tokens) {
        String token = tokens.token(name)
                .or(() -> tokenFile.map(Profile::read))
                .orElseThrow(() -> new InvalidValueException(
                        "Token", "none is known for " + name, "Type it, or name a file that holds it."));
        return new Access(
                endpoints, token, authority.<Trust>map(Trust.Authority::new).orElseGet(Trust.Computer::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new InvalidValueException(
                    "Token file",
                    "the file " + file + " cannot be read",
                    "Name the file that the server wrote its token to.");
        }
    }

    private static Path path(String field, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException impossible) {
            throw new InvalidValueException(field, "'" + text + "' is no path", "Type the path of a file.");
        }
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException noAddress) {
            throw noServer(text);
        }
    }

    private static void requireServer(URI address) {
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        boolean root = address.getHost() != null && List.of("", "/").contains(address.getPath());
        if (!web || !root) {
            throw noServer(address.toString());
        }
    }

    private static InvalidValueException noServer(String text) {
        return new InvalidValueException(
                "Server", "'" + text + "' is no server's address", "Type one such as http://127.0.0.1:8080.");
    }
}
