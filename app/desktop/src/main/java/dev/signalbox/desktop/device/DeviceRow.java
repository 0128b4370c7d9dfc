package dev.signalbox.desktop.device;

import dev.signalbox.domain.device.DeviceId;

/// An enrolled device, as a person reads it.
///
/// @param about whose it is, since when, and whether it may stop
/// @param revocable whether this person may take its right away now
record DeviceRow(DeviceId id, String name, String about, Revocable revocable) {
    enum Revocable {
        YES,
        NO
    }
}
