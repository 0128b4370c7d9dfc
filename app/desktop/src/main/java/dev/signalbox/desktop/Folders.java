package dev.signalbox.desktop;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where this computer keeps a person's data.
final class Folders {
    private Folders() {}

    /// The console's data folder by the platform's custom; `XDG_DATA_HOME` counts on Linux.
    ///
    /// @param environment the process's environment variables
    /// @param system name of the operating system
    /// @param home the person's home folder
    static Path data(Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            return Optional.ofNullable(environment.get("LOCALAPPDATA"))
                    .map(Path::of)
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve("Signalbox");
        }
        if (name.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Signalbox");
        }
        return Optional.ofNullable(environment.get("XDG_DATA_HOME"))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .orElse(home.resolve(".local").resolve("share"))
                .resolve("signalbox");
    }

    /// The data folder of this computer's person.
    static Path data() {
        return data(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }
}
