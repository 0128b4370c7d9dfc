package dev.signalbox.client.device;

import dev.signalbox.domain.device.SignedStop;
import dev.signalbox.domain.device.StopStatement;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import java.time.Instant;

/// This computer as a device of one tenant, in one kind of store.
public record EnrolledDevice(TenantId tenant, StoreKind kind, DeviceKey key) {
    /// The stop `stop`, signed by this device.
    ///
    /// @param pressedAt by this computer's clock
    /// @param reason whatever was typed; what does not fit one line of 500 characters is made to
    public SignedStop sign(StopId stop, StopScope scope, Instant pressedAt, String reason) {
        return key.sign(
                new StopStatement(tenant, kind, key.device(), stop, scope, pressedAt, StopStatement.oneLine(reason)));
    }
}
