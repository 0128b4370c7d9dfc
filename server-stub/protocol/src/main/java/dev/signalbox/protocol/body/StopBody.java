package dev.signalbox.protocol.body;

import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import java.util.Optional;

/// Stops everything in `scope`.
///
/// @param stop the press's id, so that it can be sent twice; made by the server when not said
public record StopBody(StopScope scope, Optional<StopId> stop, Optional<String> reason) {}
