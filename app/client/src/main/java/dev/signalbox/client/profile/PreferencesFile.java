package dev.signalbox.client.profile;

import dev.signalbox.domain.flag.InvalidValueException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// Preferences in a file of lines. Nothing of it is worth stopping for: what cannot be read counts as not chosen, and
/// is set aside when the next choice is kept.
public final class PreferencesFile implements Preferences {
    private final Path file;
    private final Lock oneAtATime = new ReentrantLock();

    /// @param file made when the first choice is kept
    public PreferencesFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public KeptChoices kept() {
        oneAtATime.lock();
        try {
            return new KeptChoices(read(), Optional.empty());
        } catch (IOException | IllegalArgumentException unreadable) {
            log("The preferences cannot be read.", unreadable);
            return new KeptChoices(
                    Map.of(),
                    Optional.of("What you chose for this computer cannot be read from " + file
                            + ". The defaults hold; the file is set aside when you choose again."));
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public void keep(Map<String, String> choices) {
        oneAtATime.lock();
        try {
            write(choices);
        } catch (IOException unwritable) {
            InvalidValueException wrong = new InvalidValueException(
                    "Preferences",
                    file + " cannot be written: " + unwritable.getMessage(),
                    "Check the folder's rights.");
            wrong.initCause(unwritable);
            throw wrong;
        } finally {
            oneAtATime.unlock();
        }
    }

    private Map<String, String> read() throws IOException {
        Map<String, String> choices = new HashMap<>();
        if (Files.exists(file)) {
            Properties all = new Properties();
            try (Reader lines = Files.newBufferedReader(file)) {
                all.load(lines);
            }
            all.stringPropertyNames().forEach(name -> choices.put(name, all.getProperty(name)));
        }
        return choices;
    }

    private void write(Map<String, String> choices) throws IOException {
        Files.createDirectories(file.getParent());
        setDamagedAside();
        Properties all = new Properties();
        all.putAll(choices);
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try (Writer lines = Files.newBufferedWriter(next)) {
            all.store(lines, "What was chosen for this computer");
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void setDamagedAside() throws IOException {
        try {
            read();
        } catch (IOException | IllegalArgumentException unreadable) {
            log("The preferences are set aside.", unreadable);
            Files.move(file, file.resolveSibling(file.getFileName() + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void log(String what, Exception why) {
        System.getLogger(PreferencesFile.class.getName()).log(System.Logger.Level.WARNING, what, why);
    }
}
