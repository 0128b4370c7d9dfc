package dev.signalbox.domain.stop;

import java.time.Instant;

/// One live stop.
///
/// @param by the id of whoever pressed it
/// @param byName their name, as people read it
/// @param at when the store accepted it, by the store's clock
/// @param reason may be empty: nothing has to be typed before stopping
public record EmergencyStop(StopId id, StopScope scope, String by, String byName, Instant at, String reason) {}
