package dev.signalbox.protocol.body;

import dev.signalbox.domain.calendar.FreezeId;
import dev.signalbox.domain.calendar.FreezeScope;
import dev.signalbox.domain.calendar.FreezeTime;
import java.util.Optional;

/// Declares a freeze.
///
/// @param id the freeze's, so that it can be sent twice; made by the server when not said
/// @param scope everything when not said
public record FreezeBody(
        Optional<FreezeId> id, FreezeTime time, Optional<FreezeScope> scope, Optional<String> reason) {}
