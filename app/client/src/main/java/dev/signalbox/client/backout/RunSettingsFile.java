package dev.signalbox.client.backout;

import dev.signalbox.domain.backout.RunProfile;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.protocol.json.MalformedMessageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A file of this computer's owner that says what may run, store by store. The console only reads it.
///
/// It is JSON: `{"stores":[{"store":"Production EU","environments":["production"],"commands":[["git","log"]],
/// "sqlClient":["psql","-v","ON_ERROR_STOP=1"],"directory":"/srv/app","timeout":"PT5M"}]}`, of which `sqlClient`,
/// `directory` and `timeout` may be left out. Without the file, nothing runs.
public final class RunSettingsFile {
    /// What the file is called, beside the console's other settings.
    public static final String NAME = "commands.json";

    private final Path file;

    /// @param file need not be there
    public RunSettingsFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /// Where the file is, or would be.
    public Path path() {
        return file;
    }

    /// What may run for the store that people call `store`. Blocks on the disk.
    ///
    /// @throws InvalidValueException when the file makes no sense; nothing may run then
    public RunSettings of(String store) {
        if (!Files.exists(file)) {
            return RunSettings.NOTHING;
        }
        return read().stores().stream()
                .filter(entry -> entry.store().equals(store))
                .findFirst()
                .map(this::settings)
                .orElse(RunSettings.NOTHING);
    }

    private Document read() {
        try {
            return DomainJson.read(Files.readAllBytes(file), Document.class);
        } catch (IOException unreadable) {
            throw senseless("it cannot be read: " + unreadable.getMessage(), unreadable);
        } catch (MalformedMessageException malformed) {
            throw senseless(malformed.field() + ": " + malformed.problem(), malformed);
        }
    }

    private RunSettings settings(Entry entry) {
        try {
            return new RunSettings(
                    new RunProfile(entry.environments(), entry.commands(), entry.sqlClient()),
                    entry.directory().map(Path::of),
                    entry.timeout().orElse(RunSettings.NOTHING.timeout()));
        } catch (InvalidPathException noPath) {
            throw senseless("'" + entry.directory().orElse("") + "' is no path", noPath);
        }
    }

    private InvalidValueException senseless(String problem, Exception cause) {
        InvalidValueException wrong = new InvalidValueException(
                "Commands that may run", file + " will not do: " + problem, "Mend the file; until then nothing runs.");
        wrong.initCause(cause);
        return wrong;
    }

    /// What the file holds.
    record Document(List<Entry> stores) {}

    /// One store of it.
    record Entry(
            String store,
            Set<EnvironmentKey> environments,
            List<List<String>> commands,
            Optional<List<String>> sqlClient,
            Optional<String> directory,
            Optional<Duration> timeout) {}
}
