package dev.signalbox.domain.device;

import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.stop.StopId;
import java.time.Instant;

/// A tenant's devices, revoked ones included, and the stops of theirs that wait for a review.
public record Devices(Table<DeviceId, Device> enrolled, Table<StopId, BreakGlass> unreviewed) {
    /// No device was ever enrolled.
    public static final Devices NONE = new Devices(Table.empty(), Table.empty());

    /// With `device`, which may not have been there.
    public Devices with(Device device) {
        return new Devices(enrolled.with(device.id(), device), unreviewed);
    }

    /// With `device` revoked at `at`.
    public Devices revoking(DeviceId device, Instant at) {
        return enrolled.get(device).map(found -> with(found.revoked(at))).orElse(this);
    }

    /// With a stop to review.
    public Devices with(BreakGlass stop) {
        return new Devices(enrolled, unreviewed.with(stop.stop(), stop));
    }

    /// Without `stop` among those to review.
    public Devices reviewed(StopId stop) {
        return new Devices(enrolled, unreviewed.without(stop));
    }
}
