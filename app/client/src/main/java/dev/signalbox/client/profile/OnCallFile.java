package dev.signalbox.client.profile;

import dev.signalbox.domain.flag.InvalidValueException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/// Contacts in one file, a line for each store: a person who is reached about all of them can be set for all at once.
public final class OnCallFile implements OnCall {
    /// The environment variable whose contact counts for every store that has none of its own.
    public static final String VARIABLE = "SIGNALBOX_ON_CALL";

    private final Path file;
    private final String store;
    private final Optional<String> everywhere;

    /// @param file made when the first contact is kept
    /// @param store the store's name, as people read it
    /// @param everywhere what [#VARIABLE] says; absent when it is not set
    public OnCallFile(Path file, String store, Optional<String> everywhere) {
        this.file = file.toAbsolutePath();
        this.store = store;
        this.everywhere = everywhere.filter(text -> !text.isBlank());
    }

    @Override
    public Optional<OnCallContact> contact() {
        try {
            return Optional.ofNullable(read().getProperty(store))
                    .or(() -> everywhere)
                    .map(OnCallContact::parse);
        } catch (IOException unreadable) {
            throw unusable("read", unreadable);
        }
    }

    @Override
    public void keep(OnCallContact contact) {
        try {
            Properties all = read();
            all.setProperty(store, contact.text());
            write(all);
        } catch (IOException unwritable) {
            throw unusable("written", unwritable);
        }
    }

    private Properties read() throws IOException {
        Properties all = new Properties();
        if (Files.exists(file)) {
            try (Reader lines = Files.newBufferedReader(file)) {
                all.load(lines);
            } catch (IllegalArgumentException malformed) {
                throw new IOException("a line of it makes no sense", malformed);
            }
        }
        return all;
    }

    /// Replaced as a whole, so that it is never half written.
    private void write(Properties all) throws IOException {
        Files.createDirectories(file.getParent());
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try (Writer lines = Files.newBufferedWriter(next)) {
            all.store(lines, "Whom to reach about a store: NAME, NUMBER or ADDRESS or LINK");
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private InvalidValueException unusable(String done, IOException why) {
        InvalidValueException wrong = new InvalidValueException(
                "On-call contact", file + " cannot be " + done + ": " + why.getMessage(), "Check the folder's rights.");
        wrong.initCause(why);
        return wrong;
    }
}
