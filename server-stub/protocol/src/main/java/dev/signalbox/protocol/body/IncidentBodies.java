package dev.signalbox.protocol.body;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.incident.Audience;
import dev.signalbox.domain.incident.IncidentId;
import dev.signalbox.domain.incident.IncidentPhase;
import dev.signalbox.domain.incident.Resolution;
import dev.signalbox.domain.incident.Retry;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import java.time.Instant;
import java.util.Optional;

/// What is sent about an incident, and the drafts that come back.
public final class IncidentBodies {
    private IncidentBodies() {}

    /// Opens one.
    ///
    /// @param incident its id, so that it can be sent twice; made by the server when not said
    /// @param scope what is affected; not needed where a stop says so
    /// @param stop the live stop that it follows on
    /// @param seen the row of the decision matrix that was seen
    public record Opening(
            Optional<IncidentId> incident,
            String title,
            Severity severity,
            Optional<StopScope> scope,
            Optional<StopId> stop,
            Optional<MatrixRow> seen,
            Optional<String> reason) {}

    /// Contains it.
    ///
    /// @param stop the press's id, so that it can be sent twice; made by the server when not said
    public record Containment(Optional<StopId> stop, Optional<String> reason) {}

    /// Goes on to a phase.
    public record Move(IncidentPhase phase, Optional<String> reason) {}

    /// Grades it anew.
    public record Grade(Severity severity, Optional<String> reason) {}

    /// Writes something down.
    public record Writing(String text) {}

    /// Decides what is done.
    public record Decision(Resolution resolution, Optional<String> reason) {}

    /// A message: a draft that comes back, or one that a person says they sent.
    public record Message(Audience audience, String text) {}

    /// Has a retry proposed.
    public record Again(FlagAddress rollout, Instant due, Optional<String> reason) {}

    /// Says what became of the retry.
    public record Outcome(Retry.Standing outcome, Optional<String> reason) {}
}
