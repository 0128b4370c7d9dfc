package dev.signalbox.protocol.body;

import dev.signalbox.domain.stop.StopId;
import java.util.Optional;
import java.util.Set;

/// Asks to lift stops, or confirms that somebody else's wish may be granted.
public record StopsBody(Set<StopId> stops, Optional<String> reason) {
    public StopsBody {
        stops = Set.copyOf(stops);
    }
}
