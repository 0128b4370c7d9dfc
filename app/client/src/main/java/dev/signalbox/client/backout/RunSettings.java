package dev.signalbox.client.backout;

import dev.signalbox.domain.backout.RunProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What may run on this computer for one store, and how.
///
/// @param directory where programs run; absent: where the console does
/// @param timeout how long a program may take
public record RunSettings(RunProfile profile, Optional<Path> directory, Duration timeout) {
    /// Nothing runs.
    public static final RunSettings NOTHING =
            new RunSettings(RunProfile.NOTHING, Optional.empty(), Duration.ofMinutes(5));

    /// The folder that programs run in.
    public Path folder() {
        return directory.orElse(Path.of("")).toAbsolutePath();
    }

    /// The names of the environment variables that a program is given: the console's own, and no others.
    public static SortedSet<String> variables() {
        return new TreeSet<>(new ProcessBuilder().environment().keySet());
    }
}
