package dev.signalbox.client.profile;

import dev.signalbox.domain.flag.InvalidValueException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/// Preferences in a file of lines. Nothing of it is worth stopping for: what cannot be read counts as not chosen.
public final class PreferencesFile implements Preferences {
    private static final String SOUND = "sound";

    private final Path file;

    /// @param file made when the first choice is kept
    public PreferencesFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public Sound sound() {
        return read().getProperty(SOUND, "").equals(Sound.OFF.name()) ? Sound.OFF : Sound.ON;
    }

    @Override
    public void keep(Sound sound) {
        Properties all = read();
        all.setProperty(SOUND, sound.name());
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            try (Writer lines = Files.newBufferedWriter(next)) {
                all.store(lines, "What was chosen for this computer");
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            InvalidValueException wrong = new InvalidValueException(
                    "Preferences",
                    file + " cannot be written: " + unwritable.getMessage(),
                    "Check the folder's rights.");
            wrong.initCause(unwritable);
            throw wrong;
        }
    }

    private Properties read() {
        Properties all = new Properties();
        if (Files.exists(file)) {
            try (Reader lines = Files.newBufferedReader(file)) {
                all.load(lines);
            } catch (IOException | IllegalArgumentException unreadable) {
                System.getLogger(PreferencesFile.class.getName())
                        .log(System.Logger.Level.WARNING, "The preferences cannot be read.", unreadable);
            }
        }
        return all;
    }
}
