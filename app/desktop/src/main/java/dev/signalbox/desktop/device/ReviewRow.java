package dev.signalbox.desktop.device;

import dev.signalbox.domain.stop.StopId;
import java.util.Optional;

/// A stop by a device's key that waits for a review, as a person reads it.
///
/// @param about who stopped, by which device and when
/// @param obstacle why this person cannot review it, as a sentence; absent when they can
record ReviewRow(StopId stop, String about, Optional<String> obstacle) {}
