package dev.signalbox.desktop.connection;

import dev.signalbox.domain.flag.InvalidValueException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/// Profiles in a properties file: one line for the address and one for the token file of each.
public final class ProfileFile implements Profiles {
    private static final String SERVER = ".server";
    private static final String TOKEN_FILE = ".token-file";

    private final Path file;

    /// @param file made when the first profile is kept
    public ProfileFile(Path file) {
        this.file = file;
    }

    @Override
    public List<Profile> all() {
        Properties lines = read();
        return lines.stringPropertyNames().stream()
                .filter(key -> key.endsWith(SERVER))
                .map(key -> key.substring(0, key.length() - SERVER.length()))
                .sorted()
                .map(name -> new Profile(
                        name,
                        URI.create(lines.getProperty(name + SERVER)),
                        Path.of(lines.getProperty(name + TOKEN_FILE, ""))))
                .toList();
    }

    @Override
    public void keep(Profile profile) {
        Properties lines = read();
        lines.setProperty(profile.name() + SERVER, profile.server().toString());
        lines.setProperty(profile.name() + TOKEN_FILE, profile.tokenFile().toString());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer out = Files.newBufferedWriter(file)) {
                lines.store(out, "Servers of the console");
            }
        } catch (IOException unwritable) {
            throw unusable("written", unwritable);
        }
    }

    private Properties read() {
        Properties lines = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                lines.load(in);
            } catch (IOException unreadable) {
                throw unusable("read", unreadable);
            }
        }
        return lines;
    }

    private InvalidValueException unusable(String done, IOException why) {
        return new InvalidValueException(
                "Connections", file + " cannot be " + done + ": " + why.getMessage(), "Check the folder's rights.");
    }
}
