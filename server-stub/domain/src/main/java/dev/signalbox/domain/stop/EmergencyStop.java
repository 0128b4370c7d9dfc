package dev.signalbox.domain.stop;

import dev.signalbox.domain.guidance.Severity;
import java.time.Instant;
import java.util.Optional;

/// One live stop.
///
/// @param by the id of whoever pressed it
/// @param byName their name, as people read it
/// @param at when the store accepted it, by the store's clock
/// @param reason may be empty: nothing has to be typed before stopping, and a person explains it afterwards
/// @param severity how bad it was, once a person has said so
public record EmergencyStop(
        StopId id, StopScope scope, String by, String byName, Instant at, String reason, Optional<Severity> severity) {
    /// This stop with what a person has said of it.
    public EmergencyStop explained(Severity newSeverity, String newReason) {
        return new EmergencyStop(id, scope, by, byName, at, newReason, Optional.of(newSeverity));
    }
}
