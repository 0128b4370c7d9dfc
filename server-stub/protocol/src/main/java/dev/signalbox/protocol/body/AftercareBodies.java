package dev.signalbox.protocol.body;

import dev.signalbox.domain.aftercare.Finding;
import dev.signalbox.domain.aftercare.Reading;
import dev.signalbox.domain.aftercare.RemovalStep;
import dev.signalbox.domain.flag.FlagAddress;
import java.util.List;
import java.util.Optional;

/// What is sent about duties and launched flags.
public final class AftercareBodies {
    private AftercareBodies() {}

    /// Says that a duty was done.
    public record Report(
            FlagAddress rollout,
            int number,
            Finding finding,
            Optional<List<Reading>> readings,
            Optional<String> reason) {}

    /// Calls a flag launched.
    public record Launched(FlagAddress rollout, Optional<String> reason) {}

    /// Hands the task of taking a flag out to somebody.
    public record Assigned(String assignee, Optional<String> reason) {}

    /// Says that a part of it is done.
    public record Finished(RemovalStep step, Optional<String> reason) {}
}
