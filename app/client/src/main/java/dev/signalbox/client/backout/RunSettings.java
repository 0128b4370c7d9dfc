package dev.signalbox.client.backout;

import dev.signalbox.domain.backout.RunProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What may run on this computer for one store, and how.
///
/// @param directory where programs run; absent: where the console does
/// @param timeout how long a program may take
public record RunSettings(RunProfile profile, Optional<Path> directory, Duration timeout) {
    /// Nothing runs.
    public static final RunSettings NOTHING =
            new RunSettings(RunProfile.NOTHING, Optional.empty(), Duration.ofMinutes(5));
}
