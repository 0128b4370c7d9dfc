package dev.signalbox.desktop.connection;

import dev.signalbox.domain.flag.InvalidValueException;
import java.net.URI;
import java.nio.file.Path;

/// A server that a person has added.
///
/// @param name what they call it
/// @param tokenFile holds the bearer token; the token itself is kept nowhere else
public record Profile(String name, URI server, Path tokenFile) {
    /// A profile from what was typed.
    ///
    /// @throws InvalidValueException naming the field that cannot be right, and how to mend it
    static Profile parse(String name, String server, String tokenFile) {
        if (name.isBlank()) {
            throw new InvalidValueException("Name", "it is empty", "Type what you call this server.");
        }
        if (tokenFile.isBlank()) {
            throw new InvalidValueException("Token file", "it is empty", "Type the path of the file with the token.");
        }
        return new Profile(name.strip(), address(server.strip()), Path.of(tokenFile.strip()));
    }

    private static URI address(String text) {
        try {
            URI address = URI.create(text);
            if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException noAddress) {
            // The same answer as for an address of another kind.
        }
        throw new InvalidValueException(
                "Server", "'" + text + "' is no server's address", "Type one such as http://127.0.0.1:8080.");
    }
}
