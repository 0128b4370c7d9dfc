package dev.signalbox.domain.device;

import dev.signalbox.domain.stop.StopId;
import java.time.Instant;

/// A stop that came in by a device's key and not by a token, and that nobody has reviewed yet.
///
/// @param by the id of the device's owner
/// @param byName their name, as people read it
/// @param at when the store accepted it, by the store's clock
public record BreakGlass(StopId stop, DeviceId device, String by, String byName, Instant at) {}
