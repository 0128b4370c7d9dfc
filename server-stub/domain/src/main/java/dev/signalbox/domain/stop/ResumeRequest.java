package dev.signalbox.domain.stop;

import java.time.Instant;
import java.util.Set;

/// One person's wish to lift stops, waiting for another person.
///
/// @param stops the stops it names; a stop engaged later is not among them and survives
public record ResumeRequest(Set<StopId> stops, String by, String byName, Instant at, String reason) {
    public ResumeRequest {
        stops = Set.copyOf(stops);
    }
}
